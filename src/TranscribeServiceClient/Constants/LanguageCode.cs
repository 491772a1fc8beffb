using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>
/// A language that the service transcribes. The list of the service grows: codes that are not named here work as well.
/// </summary>
public class LanguageCode : ConstantClass
{
    /// <summary>Abkhaz: <c>ab-GE</c>.</summary>
    public static readonly LanguageCode AbGE = new("ab-GE");
    /// <summary>Afrikaans: <c>af-ZA</c>.</summary>
    public static readonly LanguageCode AfZA = new("af-ZA");
    /// <summary>Arabic, Gulf: <c>ar-AE</c>.</summary>
    public static readonly LanguageCode ArAE = new("ar-AE");
    /// <summary>Arabic, Modern Standard: <c>ar-SA</c>.</summary>
    public static readonly LanguageCode ArSA = new("ar-SA");
    /// <summary>Asturian: <c>ast-ES</c>.</summary>
    public static readonly LanguageCode AstES = new("ast-ES");
    /// <summary>Azerbaijani: <c>az-AZ</c>.</summary>
    public static readonly LanguageCode AzAZ = new("az-AZ");
    /// <summary>Bashkir: <c>ba-RU</c>.</summary>
    public static readonly LanguageCode BaRU = new("ba-RU");
    /// <summary>Belarusian: <c>be-BY</c>.</summary>
    public static readonly LanguageCode BeBY = new("be-BY");
    /// <summary>Bulgarian: <c>bg-BG</c>.</summary>
    public static readonly LanguageCode BgBG = new("bg-BG");
    /// <summary>Bengali: <c>bn-IN</c>.</summary>
    public static readonly LanguageCode BnIN = new("bn-IN");
    /// <summary>Bosnian: <c>bs-BA</c>.</summary>
    public static readonly LanguageCode BsBA = new("bs-BA");
    /// <summary>Catalan: <c>ca-ES</c>.</summary>
    public static readonly LanguageCode CaES = new("ca-ES");
    /// <summary>Central Kurdish, Iraq: <c>ckb-IQ</c>.</summary>
    public static readonly LanguageCode CkbIQ = new("ckb-IQ");
    /// <summary>Central Kurdish, Iran: <c>ckb-IR</c>.</summary>
    public static readonly LanguageCode CkbIR = new("ckb-IR");
    /// <summary>Czech: <c>cs-CZ</c>.</summary>
    public static readonly LanguageCode CsCZ = new("cs-CZ");
    /// <summary>Welsh: <c>cy-WL</c>.</summary>
    public static readonly LanguageCode CyWL = new("cy-WL");
    /// <summary>Danish: <c>da-DK</c>.</summary>
    public static readonly LanguageCode DaDK = new("da-DK");
    /// <summary>German, Swiss: <c>de-CH</c>.</summary>
    public static readonly LanguageCode DeCH = new("de-CH");
    /// <summary>German: <c>de-DE</c>.</summary>
    public static readonly LanguageCode DeDE = new("de-DE");
    /// <summary>Greek: <c>el-GR</c>.</summary>
    public static readonly LanguageCode ElGR = new("el-GR");
    /// <summary>English, Scottish: <c>en-AB</c>.</summary>
    public static readonly LanguageCode EnAB = new("en-AB");
    /// <summary>English, Australian: <c>en-AU</c>.</summary>
    public static readonly LanguageCode EnAU = new("en-AU");
    /// <summary>English, British: <c>en-GB</c>.</summary>
    public static readonly LanguageCode EnGB = new("en-GB");
    /// <summary>English, Irish: <c>en-IE</c>.</summary>
    public static readonly LanguageCode EnIE = new("en-IE");
    /// <summary>English, Indian: <c>en-IN</c>.</summary>
    public static readonly LanguageCode EnIN = new("en-IN");
    /// <summary>English, New Zealand: <c>en-NZ</c>.</summary>
    public static readonly LanguageCode EnNZ = new("en-NZ");
    /// <summary>English, US: <c>en-US</c>.</summary>
    public static readonly LanguageCode EnUS = new("en-US");
    /// <summary>English, Welsh: <c>en-WL</c>.</summary>
    public static readonly LanguageCode EnWL = new("en-WL");
    /// <summary>English, South African: <c>en-ZA</c>.</summary>
    public static readonly LanguageCode EnZA = new("en-ZA");
    /// <summary>Spanish: <c>es-ES</c>.</summary>
    public static readonly LanguageCode EsES = new("es-ES");
    /// <summary>Spanish, US: <c>es-US</c>.</summary>
    public static readonly LanguageCode EsUS = new("es-US");
    /// <summary>Estonian: <c>et-EE</c>.</summary>
    public static readonly LanguageCode EtEE = new("et-EE");
    /// <summary>Estonian, an older code of the service: <c>et-ET</c>.</summary>
    public static readonly LanguageCode EtET = new("et-ET");
    /// <summary>Basque: <c>eu-ES</c>.</summary>
    public static readonly LanguageCode EuES = new("eu-ES");
    /// <summary>Farsi: <c>fa-IR</c>.</summary>
    public static readonly LanguageCode FaIR = new("fa-IR");
    /// <summary>Finnish: <c>fi-FI</c>.</summary>
    public static readonly LanguageCode FiFI = new("fi-FI");
    /// <summary>French, Canadian: <c>fr-CA</c>.</summary>
    public static readonly LanguageCode FrCA = new("fr-CA");
    /// <summary>French: <c>fr-FR</c>.</summary>
    public static readonly LanguageCode FrFR = new("fr-FR");
    /// <summary>Galician: <c>gl-ES</c>.</summary>
    public static readonly LanguageCode GlES = new("gl-ES");
    /// <summary>Gujarati: <c>gu-IN</c>.</summary>
    public static readonly LanguageCode GuIN = new("gu-IN");
    /// <summary>Hausa: <c>ha-NG</c>.</summary>
    public static readonly LanguageCode HaNG = new("ha-NG");
    /// <summary>Hebrew: <c>he-IL</c>.</summary>
    public static readonly LanguageCode HeIL = new("he-IL");
    /// <summary>Hindi: <c>hi-IN</c>.</summary>
    public static readonly LanguageCode HiIN = new("hi-IN");
    /// <summary>Croatian: <c>hr-HR</c>.</summary>
    public static readonly LanguageCode HrHR = new("hr-HR");
    /// <summary>Hungarian: <c>hu-HU</c>.</summary>
    public static readonly LanguageCode HuHU = new("hu-HU");
    /// <summary>Armenian: <c>hy-AM</c>.</summary>
    public static readonly LanguageCode HyAM = new("hy-AM");
    /// <summary>Indonesian: <c>id-ID</c>.</summary>
    public static readonly LanguageCode IdID = new("id-ID");
    /// <summary>Icelandic: <c>is-IS</c>.</summary>
    public static readonly LanguageCode IsIS = new("is-IS");
    /// <summary>Italian: <c>it-IT</c>.</summary>
    public static readonly LanguageCode ItIT = new("it-IT");
    /// <summary>Japanese: <c>ja-JP</c>.</summary>
    public static readonly LanguageCode JaJP = new("ja-JP");
    /// <summary>Georgian: <c>ka-GE</c>.</summary>
    public static readonly LanguageCode KaGE = new("ka-GE");
    /// <summary>Kabyle: <c>kab-DZ</c>.</summary>
    public static readonly LanguageCode KabDZ = new("kab-DZ");
    /// <summary>Kazakh: <c>kk-KZ</c>.</summary>
    public static readonly LanguageCode KkKZ = new("kk-KZ");
    /// <summary>Kannada: <c>kn-IN</c>.</summary>
    public static readonly LanguageCode KnIN = new("kn-IN");
    /// <summary>Korean: <c>ko-KR</c>.</summary>
    public static readonly LanguageCode KoKR = new("ko-KR");
    /// <summary>Kyrgyz: <c>ky-KG</c>.</summary>
    public static readonly LanguageCode KyKG = new("ky-KG");
    /// <summary>Luganda: <c>lg-IN</c>.</summary>
    public static readonly LanguageCode LgIN = new("lg-IN");
    /// <summary>Lithuanian: <c>lt-LT</c>.</summary>
    public static readonly LanguageCode LtLT = new("lt-LT");
    /// <summary>Latvian: <c>lv-LV</c>.</summary>
    public static readonly LanguageCode LvLV = new("lv-LV");
    /// <summary>Meadow Mari: <c>mhr-RU</c>.</summary>
    public static readonly LanguageCode MhrRU = new("mhr-RU");
    /// <summary>Maori: <c>mi-NZ</c>.</summary>
    public static readonly LanguageCode MiNZ = new("mi-NZ");
    /// <summary>Macedonian: <c>mk-MK</c>.</summary>
    public static readonly LanguageCode MkMK = new("mk-MK");
    /// <summary>Malayalam: <c>ml-IN</c>.</summary>
    public static readonly LanguageCode MlIN = new("ml-IN");
    /// <summary>Mongolian: <c>mn-MN</c>.</summary>
    public static readonly LanguageCode MnMN = new("mn-MN");
    /// <summary>Marathi: <c>mr-IN</c>.</summary>
    public static readonly LanguageCode MrIN = new("mr-IN");
    /// <summary>Malay: <c>ms-MY</c>.</summary>
    public static readonly LanguageCode MsMY = new("ms-MY");
    /// <summary>Maltese: <c>mt-MT</c>.</summary>
    public static readonly LanguageCode MtMT = new("mt-MT");
    /// <summary>Dutch: <c>nl-NL</c>.</summary>
    public static readonly LanguageCode NlNL = new("nl-NL");
    /// <summary>Norwegian: <c>no-NO</c>.</summary>
    public static readonly LanguageCode NoNO = new("no-NO");
    /// <summary>Odia: <c>or-IN</c>.</summary>
    public static readonly LanguageCode OrIN = new("or-IN");
    /// <summary>Punjabi: <c>pa-IN</c>.</summary>
    public static readonly LanguageCode PaIN = new("pa-IN");
    /// <summary>Polish: <c>pl-PL</c>.</summary>
    public static readonly LanguageCode PlPL = new("pl-PL");
    /// <summary>Pashto: <c>ps-AF</c>.</summary>
    public static readonly LanguageCode PsAF = new("ps-AF");
    /// <summary>Portuguese, Brazilian: <c>pt-BR</c>.</summary>
    public static readonly LanguageCode PtBR = new("pt-BR");
    /// <summary>Portuguese: <c>pt-PT</c>.</summary>
    public static readonly LanguageCode PtPT = new("pt-PT");
    /// <summary>Romanian: <c>ro-RO</c>.</summary>
    public static readonly LanguageCode RoRO = new("ro-RO");
    /// <summary>Russian: <c>ru-RU</c>.</summary>
    public static readonly LanguageCode RuRU = new("ru-RU");
    /// <summary>Kinyarwanda: <c>rw-RW</c>.</summary>
    public static readonly LanguageCode RwRW = new("rw-RW");
    /// <summary>Sinhala: <c>si-LK</c>.</summary>
    public static readonly LanguageCode SiLK = new("si-LK");
    /// <summary>Slovak: <c>sk-SK</c>.</summary>
    public static readonly LanguageCode SkSK = new("sk-SK");
    /// <summary>Slovenian: <c>sl-SI</c>.</summary>
    public static readonly LanguageCode SlSI = new("sl-SI");
    /// <summary>Somali: <c>so-SO</c>.</summary>
    public static readonly LanguageCode SoSO = new("so-SO");
    /// <summary>Serbian: <c>sr-RS</c>.</summary>
    public static readonly LanguageCode SrRS = new("sr-RS");
    /// <summary>Sundanese: <c>su-ID</c>.</summary>
    public static readonly LanguageCode SuID = new("su-ID");
    /// <summary>Swedish: <c>sv-SE</c>.</summary>
    public static readonly LanguageCode SvSE = new("sv-SE");
    /// <summary>Swahili, Burundi: <c>sw-BI</c>.</summary>
    public static readonly LanguageCode SwBI = new("sw-BI");
    /// <summary>Swahili, Kenya: <c>sw-KE</c>.</summary>
    public static readonly LanguageCode SwKE = new("sw-KE");
    /// <summary>Swahili, Rwanda: <c>sw-RW</c>.</summary>
    public static readonly LanguageCode SwRW = new("sw-RW");
    /// <summary>Swahili, Tanzania: <c>sw-TZ</c>.</summary>
    public static readonly LanguageCode SwTZ = new("sw-TZ");
    /// <summary>Swahili, Uganda: <c>sw-UG</c>.</summary>
    public static readonly LanguageCode SwUG = new("sw-UG");
    /// <summary>Tamil: <c>ta-IN</c>.</summary>
    public static readonly LanguageCode TaIN = new("ta-IN");
    /// <summary>Telugu: <c>te-IN</c>.</summary>
    public static readonly LanguageCode TeIN = new("te-IN");
    /// <summary>Thai: <c>th-TH</c>.</summary>
    public static readonly LanguageCode ThTH = new("th-TH");
    /// <summary>Tagalog: <c>tl-PH</c>.</summary>
    public static readonly LanguageCode TlPH = new("tl-PH");
    /// <summary>Turkish: <c>tr-TR</c>.</summary>
    public static readonly LanguageCode TrTR = new("tr-TR");
    /// <summary>Tatar: <c>tt-RU</c>.</summary>
    public static readonly LanguageCode TtRU = new("tt-RU");
    /// <summary>Uyghur: <c>ug-CN</c>.</summary>
    public static readonly LanguageCode UgCN = new("ug-CN");
    /// <summary>Ukrainian: <c>uk-UA</c>.</summary>
    public static readonly LanguageCode UkUA = new("uk-UA");
    /// <summary>Uzbek: <c>uz-UZ</c>.</summary>
    public static readonly LanguageCode UzUZ = new("uz-UZ");
    /// <summary>Vietnamese: <c>vi-VN</c>.</summary>
    public static readonly LanguageCode ViVN = new("vi-VN");
    /// <summary>Wolof: <c>wo-SN</c>.</summary>
    public static readonly LanguageCode WoSN = new("wo-SN");
    /// <summary>Chinese, simplified: <c>zh-CN</c>.</summary>
    public static readonly LanguageCode ZhCN = new("zh-CN");
    /// <summary>Chinese, Cantonese: <c>zh-HK</c>.</summary>
    public static readonly LanguageCode ZhHK = new("zh-HK");
    /// <summary>Chinese, traditional: <c>zh-TW</c>.</summary>
    public static readonly LanguageCode ZhTW = new("zh-TW");
    /// <summary>Zulu: <c>zu-ZA</c>.</summary>
    public static readonly LanguageCode ZuZA = new("zu-ZA");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public LanguageCode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static LanguageCode? FindValue(string? value) => FindValue<LanguageCode>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator LanguageCode?(string? value) => FindValue(value);
}
