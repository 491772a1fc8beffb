using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Docx;

/// <summary>The parts of which a Word file consists. Their ids are given here: the SDK's own are random.</summary>
internal static class DocumentParts
{
    private const string FooterId = "rId3";

    public static void Add(WordprocessingDocument file, TranscriptionDocument document, Cast cast)
    {
        string title = Fact.Title(document);
        TextLanguage language = TextLanguage.Of(document);

        MainDocumentPart main = file.AddMainDocumentPart();
        file.ChangeIdOfPart(main, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = StylesFor(language);
        main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Settings();
        main.AddNewPart<FooterPart>(FooterId).Footer = FooterWith(title);
        AddProperties(file, title);

        using OpenXmlWriter writer = OpenXmlWriter.Create(main);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        foreach (OpenXmlElement element in FrontMatter.Of(document, title, cast))
        {
            writer.WriteElement(element);
        }

        new TurnTable(document, language, cast).WriteTo(writer);
        writer.WriteElement(Section());
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Styles StylesFor(TextLanguage language)
    {
        using Stream resource = typeof(DocumentParts).Assembly.GetManifestResourceStream("styles.xml")!;
        var styles = new Styles(XDocument.Load(resource).Root!.ToString(SaveOptions.DisableFormatting));
        RunPropertiesBaseStyle defaults = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        if (language.ToFonts() is { } fonts)
        {
            defaults.RunFonts!.EastAsia = fonts.EastAsia;
            defaults.RunFonts.Hint = fonts.Hint;
        }

        defaults.Languages = language.ToLanguages();
        return styles;
    }

    // Without a mode Word takes the document for one of 2007 and says so in its title bar.
    private static Settings Settings() => new(
        new Compatibility(
            new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }));

    private static Footer FooterWith(string title) => new(
        Markup.Paragraph(
            "Footer",
            Markup.Run(title),
            new Run(new TabChar()),
            Markup.Run("Page "),
            new SimpleField(Markup.Run("1")) { Instruction = "PAGE" },
            Markup.Run(" of "),
            new SimpleField(Markup.Run("1")) { Instruction = "NUMPAGES" }));

    /// <summary>A4 with margins of two centimetres.</summary>
    private static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 });

    private static void AddProperties(WordprocessingDocument file, string title)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        using Stream stream = file.AddNewPart<CoreFilePropertiesPart>("rId2").GetStream(FileMode.Create);
        new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core),
            new XAttribute(XNamespace.Xmlns + "dc", dublin),
            new XElement(dublin + "title", Markup.Clean(title))).Save(stream);
    }
}
