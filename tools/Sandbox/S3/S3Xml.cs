using System.Xml;
using System.Xml.Linq;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The XML of requests; clients may leave S3's namespace out.</summary>
internal static class S3Xml
{
    /// <exception cref="ServiceException">It is no XML, or another document.</exception>
    public static XElement Read(ObjectContent body, string root)
    {
        try
        {
            using var stream = new MemoryStream(body.ToArray());
            return XElement.Load(stream) is XElement element && element.Name.LocalName == root
                ? element
                : throw new ServiceException(S3Error.MalformedXml());
        }
        catch (XmlException)
        {
            throw new ServiceException(S3Error.MalformedXml());
        }
    }
}
