/** Invented names as they are heard in Sulawesi Barat; whoever really bears one is not meant. */
interface Names {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

// prettier-ignore
const COAST: Names = {
  first: [
    'Abdul Rahim', 'Asmawati', 'Akbar', 'Amiruddin', 'Darmawati', 'Arifuddin', 'Asri', 'Hadijah', 'Baharuddin',
    'Burhan', 'Halima', 'Darwis', 'Fadli', 'Hamsinah', 'Hamzah', 'Haruna', 'Hartati', 'Hasbi', 'Idham', 'Herlina',
    'Irwan', 'Jalaluddin', 'Indrawati', 'Kamaruddin', 'Lukman', 'Jumriah', 'Mahyuddin', 'Masdar', 'Kasmawati',
    'Muhlis', 'Munir', 'Marhani', 'Mustafa', 'Nasrullah', 'Mirnawati', 'Rahmat', 'Ramli', 'Murniati', 'Ruslan',
    'Sahabuddin', 'Nurhaedah', 'Sudirman', 'Syahrir', 'Nurjannah', 'Tamrin', 'Usman', 'Rahmaniah', 'Zainal',
    'Zulkifli', 'Rosdiana', 'Bachtiar', 'Sitti Aminah', 'Firman', 'Salmiah', 'Jufri', 'Suriani', 'Wahyuni',
  ],
  second: [
    'Tamalele', 'Kanna', 'Sarira', 'Lamasang', 'Parabba', 'Malolo', 'Pasambo', 'Randang', 'Salopang', 'Mattuju',
    'Pallawa', 'Lewa', 'Situru', 'Kuma', 'Rewata', 'Sappe', 'Tamauni', 'Maccirinna', 'Lopiang', 'Paotere',
    'Sandeqi', 'Tipalayo', 'Manurung', 'Pabanua', 'Tomakaka', "Ma'rang", 'Bulawang', 'Tandiabang', 'Sokkola',
  ],
};

// prettier-ignore
const HILLS: Names = {
  first: [
    'Agustinus', 'Adriana', 'Bernard', 'Damaris', 'Demianus', 'Elisabet', 'Elias', 'Ester', 'Filipus', 'Herlin',
    'Hendrik', 'Lidia', 'Markus', 'Marta', 'Natanael', 'Naomi', 'Obed', 'Rut', 'Petrus', 'Sarlota', 'Yohanis', 'Yuliana',
  ],
  second: [
    'Bongga', 'Lotong', 'Mangesa', 'Rante', 'Sambo', 'Tandi', 'Tappi', 'Buntu', "Langi'", 'Salu', 'Tangke',
    'Demmatande', 'Pualilo',
  ],
};

// prettier-ignore
const SETTLERS: Names = {
  first: [
    'Sutrisno', 'Endang', 'Slamet', 'Sri', 'Wagiman', 'Tri', 'I Wayan', 'Ni Made', 'Suparman', 'Lestari', 'I Ketut',
  ],
  second: [
    'Raharjo', 'Utama', 'Prasetya', 'Susila', 'Wibawa', 'Hartana', 'Sudana', 'Astawa', 'Santosa', 'Mulyana',
    'Adnyana', 'Kusuma', 'Winarta',
  ],
};

/** Of ten people seven are from the coast, two from the hills, one from the settlements. */
const groupOf = (n: number): Names => (n % 10 < 7 ? COAST : n % 10 < 9 ? HILLS : SETTLERS);

/** The n-th invented name, n from 0; different ones up to some 700. */
export function nameAt(n: number): string {
  const { first, second } = groupOf(n);
  const turn = Math.floor(n / first.length);
  return `${first[n % first.length]} ${second[(n * 3 + turn) % second.length]}`;
}
