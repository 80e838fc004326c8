/**
 * What the sample's reporters wrote, by the name of the report. All of it is invented for the sample; the
 * first sentence becomes the title.
 */
export const TEXTS = {
  // The five of half a year: one followed up, four not.
  'bansos-lansia':
    'Bantuan untuk ibu saya yang lansia berhenti sejak Maret tanpa pemberitahuan. Kami sudah dua kali ke kantor desa, katanya tunggu data dari dinas. Mohon dijelaskan kenapa namanya hilang.',
  'pkh-terhenti':
    'PKH tetangga saya tidak cair dua tahap, padahal anaknya masih sekolah. Kartunya masih ada. Petugas pendamping tidak pernah datang lagi.',
  'antre-rujukan':
    'Surat rujukan ke rumah sakit provinsi harus diurus tiga hari. Bapak saya sakit jantung dan rumah kami jauh. Kenapa tidak bisa dari puskesmas langsung?',
  'ijazah-tertahan':
    'Ijazah SMA adik saya ditahan karena uang komite belum lunas. Ia mau melamar kerja bulan ini. Apakah ini dibenarkan?',
  'lampu-dermaga':
    'Lampu di dermaga penyeberangan mati sejak dua minggu. Malam hari penumpang turun dalam gelap, kemarin ada ibu yang terpeleset.',
  // Province: complaints.
  'jalan-berlubang':
    'Jalan poros di dekat jembatan berlubang besar dan sudah dua motor jatuh. Saya tidak tahu ini jalan provinsi atau kabupaten. Foto terlampir.',
  'antre-samsat':
    'Loket pajak kendaraan hanya satu yang buka, antre sampai tiga jam. Padahal ada empat kursi petugas.',
  'sampah-pantai':
    'Sampah menumpuk di pinggir pantai dekat tempat orang jualan. Baunya sampai ke rumah, sudah sebulan tidak diangkut.',
  'rsud-antre':
    'Nomor antrean poli anak habis jam tujuh pagi. Kami dari kampung tidak mungkin datang jam lima. Tolong dibuatkan pendaftaran lewat telepon.',
  'guru-kosong':
    'Guru matematika di SMA anak saya kosong sejak awal semester. Anak-anak hanya disuruh mencatat. Sebentar lagi ujian.',
  'izin-usaha':
    'Izin usaha saya sudah 25 hari belum keluar, di aplikasi tertulis menunggu verifikasi. Ditelepon tidak diangkat.',
  'obat-kosong':
    'Obat darah tinggi kosong tiga minggu di klinik. Kami disuruh beli sendiri, harganya berat untuk pensiunan.',
  'beasiswa-terlambat':
    'Beasiswa mahasiswa dari provinsi belum cair, padahal batas bayar kuliah minggu depan. Nama saya ada di pengumuman.',
  'trayek-bus':
    'Bus sekolah tidak lewat lagi di jalur kami sejak bulan lalu. Anak-anak jalan kaki empat kilometer.',
  'bantuan-benih':
    'Benih jagung bantuan datang terlambat dan banyak yang tidak tumbuh. Satu kelompok kami rugi.',
  'pipa-bocor':
    'Pipa air bersih bocor di pinggir jalan dan air terbuang siang malam. Rumah di atas bukit jadi tidak kebagian.',
  'talud-longsor':
    'Talud di samping jalan longsor dan batunya masih di badan jalan. Mobil harus bergantian lewat.',
  'wifi-publik':
    'Internet gratis di ruang baca kota tidak tersambung. Anak saya biasa mengerjakan tugas di sana.',
  'harga-elpiji': 'Harga elpiji di kampung kami dua kali lipat. Katanya semua pangkalan begitu.',
  'listrik-padam':
    'Listrik padam tiap malam jam tujuh sampai jam sepuluh. Sudah seminggu, alat di rumah rusak.',
  'drainase-kota': 'Air selokan meluap ke jalan setiap hujan. Selokannya dangkal dan penuh pasir.',
  'toilet-terminal':
    'Toilet terminal tidak ada air dan pintunya rusak. Penumpang perempuan terpaksa menumpang di warung.',
  'parkir-rsud':
    'Parkir rumah sakit minta bayar dua kali, waktu masuk dan waktu keluar. Tidak ada karcis.',
  'irigasi-jebol':
    'Saluran irigasi jebol dan sawah 30 hektare tidak dapat air. Kami sudah tutup pakai karung, jebol lagi.',
  'bising-kapal': 'Kapal di dermaga menyalakan mesin semalaman. Kami tidak bisa tidur.',
  'gaji-honorer':
    'Gaji kami tenaga honorer di bagian arsip lantai dua belum dibayar tiga bulan. Kami hanya berempat, kalau nama ketahuan kami takut tidak dipakai lagi.',
  'limbah-sungai':
    'Air sungai di belakang rumah saya jadi hitam setiap pagi setelah pabrik jalan. Ikan mati, anak-anak gatal.',
  'lampu-jembatan':
    'Lampu di jembatan mati semua, malam hari gelap sekali. Minggu lalu motor menabrak pembatas. Mohon diperbaiki sebelum ada korban.',
  'sma-pungutan':
    'SMA di kota minta uang seragam satu juta dua ratus ribu dan harus beli di sekolah. Kami tidak diberi pilihan.',
  'kekerasan-rumah':
    'Tetangga saya sering dipukul suaminya, anaknya menangis tiap malam. Ia takut melapor sendiri. Tolong ada yang datang pelan-pelan.',
  'perundungan-sekolah':
    'Anak saya dipukuli teman sekelasnya dan direkam. Sekarang ia tidak mau sekolah. Saya belum cerita ke siapa-siapa.',
  // Province: proposals, questions, oversight.
  'usul-taman':
    'Usul: lahan kosong di samping kantor lama dibuat taman baca. Warga siap ikut menanam pohon.',
  'usul-perpus':
    'Usul supaya perpustakaan keliling datang juga ke kecamatan pegunungan. Anak-anak di sana tidak punya buku selain buku pelajaran.',
  'usul-pelatihan':
    'Usul pelatihan las dan bengkel untuk pemuda yang tidak lanjut sekolah. Di kampung kami ada dua puluh orang yang berminat.',
  'usul-jembatan':
    'Usul jembatan gantung diganti jembatan beton. Saya pernah usul tahun lalu juga.',
  'tanya-beasiswa':
    'Kapan pendaftaran beasiswa provinsi dibuka tahun ini? Apa saja syaratnya untuk anak nelayan?',
  'tanya-anggaran':
    'Di mana saya bisa membaca anggaran provinsi tahun ini? Saya perlu untuk tugas kuliah.',
  'tanya-lowongan': 'Ada lowongan kerja di kantor gubernur tidak? Saya lulusan SMK.',
  'tanya-pajak': 'Apakah denda pajak motor dihapus bulan ini? Di grup warga katanya begitu.',
  'tanya-pindah':
    'Bagaimana cara pindah tugas guru antarkabupaten? Berkas apa yang harus disiapkan?',
  'pungli-izin':
    'Petugas di loket izin meminta uang rokok supaya berkas diproses. Yang memberi selesai dua hari, yang tidak memberi sebulan.',
  'jual-jabatan':
    'Ada tawaran naik jabatan dengan membayar di salah satu dinas. Saya mendengar sendiri pembicaraannya.',
  'pungli-sekolah':
    'Kepala sekolah memungut uang tanda tangan ijazah dari setiap murid. Saya guru di sana dan melihat daftarnya.',
  'proyek-fiktif':
    'Pekerjaan saluran air di kampung kami tertulis selesai, padahal tidak ada. Papan proyeknya ada, salurannya tidak.',
  gratifikasi:
    'Pemenang pengadaan selalu perusahaan yang sama dan pegawainya sering makan bersama panitia.',
  'absen-pegawai':
    'Ada pegawai yang absen pagi lalu pulang dan baru kembali sore. Sudah berbulan-bulan, masyarakat menunggu.',
  'dana-komite':
    'Uang komite sekolah tidak jelas dipakai apa. Saya hanya dengar dari orang tua lain.',
  // Mamuju.
  'sampah-pasar':
    'Sampah di belakang pasar tidak diangkut lima hari. Pembeli lewat jalan lain karena bau.',
  'banjir-lorong':
    'Lorong kami banjir selutut setiap hujan satu jam. Air masuk ke rumah, nenek saya harus digendong.',
  'puskesmas-tutup':
    'Puskesmas pembantu tutup dua minggu tanpa pemberitahuan. Ibu hamil harus ke kota, ongkosnya mahal.',
  'jalan-karema':
    'Jalan di lingkungan kami rusak setelah galian pipa dan tidak ditutup lagi. Debunya masuk rumah.',
  'pohon-tumbang': 'Pohon tumbang menutup setengah jalan di dekat sekolah. Mohon dipotong.',
  'ktp-lansia':
    'Nenek saya 82 tahun belum punya KTP baru karena tidak kuat ke kantor. Apakah petugas bisa datang ke rumah?',
  'suara-bising':
    'Sengketa batas tanah dengan tetangga, sudah sidang dua kali. Mohon pemerintah memutuskan.',
  'air-pdam': 'Air ledeng keruh dan berbau sejak Senin. Tidak bisa untuk memasak.',
  'usul-trotoar':
    'Usul trotoar di depan sekolah dasar dilebarkan. Anak-anak turun ke jalan waktu pulang.',
  'usul-lapangan': 'Usul lapangan desa diberi lampu supaya bisa dipakai malam.',
  'jadwal-vaksin':
    'Kapan jadwal imunisasi untuk bayi di kelurahan kami? Di posyandu tidak ada pengumuman.',
  'tanya-akta':
    'Berapa lama membuat akta kelahiran kalau terlambat lapor? Anak saya sudah enam bulan.',
  'pungli-ktp':
    'Ada orang di kantor yang menawarkan KTP jadi satu hari dengan bayar. Pegawai membiarkan.',
  pemerasan:
    'Saya diancam oleh orang yang mengaku petugas dan diminta transfer uang. Nomornya saya simpan.',
  // Polewali Mandar.
  'pupuk-langka': 'Pupuk bersubsidi kosong di kios sejak awal tanam. Kami diminta beli yang mahal.',
  'drainase-pasar': 'Selokan pasar tersumbat dan air kotor masuk ke kios ikan.',
  posyandu: 'Timbangan bayi di posyandu rusak sejak lama. Kader hanya mengira-ngira berat bayi.',
  'kk-salah':
    'Nama anak saya salah di Kartu Keluarga baru. Sudah saya kembalikan dua kali, masih salah satu huruf.',
  'bantuan-rumah':
    'Rumah orang tua saya hampir roboh. Tahun lalu sudah difoto petugas, sampai sekarang belum ada kabar.',
  'guru-honor':
    'Papan nama sekolah jatuh dan paku berserakan di halaman. Anak-anak bermain di situ.',
  tetangga: 'Kandang ayam tetangga terlalu dekat dengan rumah kami.',
  'bpjs-nonaktif':
    'Kartu BPJS keluarga saya tiba-tiba tidak aktif padahal iuran dibayar pemerintah.',
  'usul-pasar': 'Usul hari pasar ditambah satu hari. Petani sayur kesulitan menjual hasil panen.',
  'usul-jalan-nasional':
    'Usul rambu dan zebra cross di jalan trans depan masjid. Banyak anak menyeberang.',
  'tanya-ktp': 'Apakah bisa mencetak KTP hilang tanpa surat polisi? Saya bekerja di laut.',
  'tanya-bantuan': 'Bagaimana cara mendaftar bantuan perahu? Saya sudah tanya ke desa.',
  'tanya-sertifikat': 'Sertifikat tanah program desa kapan dibagikan? Sudah diukur tahun lalu.',
  'dana-desa':
    'Dana desa untuk jalan tani dipakai membangun pagar rumah kepala dusun. Warga takut bicara.',
  // The other kabupaten.
  'pantai-majene': 'Tempat wisata pantai penuh plastik setelah libur. Tidak ada tempat sampah.',
  'sampah-banggae': 'Truk sampah tidak masuk ke lorong kami. Warga membakar sampah tiap sore.',
  'air-pasangkayu': 'Sumur di dusun kami asin sejak kemarau. Mohon bantuan air bersih.',
  'longsor-mamasa': 'Jalan ke kampung tertutup longsor kecil. Motor masih bisa lewat, mobil tidak.',
  'bidan-mamteng':
    'Bidan desa hanya datang sebulan sekali. Kemarin ada yang melahirkan tanpa bidan.',
} as const;

export type TaleName = keyof typeof TEXTS;
