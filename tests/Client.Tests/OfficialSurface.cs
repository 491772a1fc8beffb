using System.Reflection;

namespace Amazon.TranscribeService.Tests;

/// <summary>Reads official-surface.txt into one line a member: the type, a blank, the member.</summary>
internal static class OfficialSurface
{
    private static readonly string[] s_exceptionConstructors =
    [
        "new(string message)",
        "new(string message, Exception innerException)",
        "new(Exception innerException)",
        "new(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)",
        "new(string message, Exception innerException, "
            + "ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)",
    ];

    public static IReadOnlyList<string> Lines { get; } = [.. Expand(Read())];

    private static IEnumerable<string> Expand(IEnumerable<string> text)
    {
        string kind = "", type = "";
        foreach (string line in text)
        {
            if (!line.StartsWith(' '))
            {
                string[] words = line.Split(' ', 4);
                (kind, type) = (words[0], words[1]);
                foreach (string implied in Implied(kind, type[(type.LastIndexOf('.') + 1)..], words.ElementAtOrDefault(3)))
                {
                    yield return $"{type} {implied}";
                }
            }
            else
            {
                string member = line.Trim();
                yield return $"{type} {(kind is "request" or "response" or "class" ? member + " { get; set; }" : member)}";
            }
        }
    }

    private static IEnumerable<string> Implied(string kind, string name, string? bases) => kind switch
    {
        "request" => [": AmazonTranscribeServiceRequest", "new()"],
        "response" => [": AmazonWebServiceResponse", "new()"],
        "class" => [": object", "new()"],
        "exception" => [": AmazonTranscribeServiceException", .. s_exceptionConstructors],
        "constants" =>
            [": ConstantClass", "new(string value)", $"static {name} FindValue(string value)", $"implicit {name}(string value)"],
        "interface" or "type" => [.. (bases ?? "nothing").Split(", ").Select(static name => $": {name}")],
        _ => throw new InvalidDataException($"official-surface.txt: {kind}?"),
    };

    private static IEnumerable<string> Read()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("official-surface.txt")!;
        using var reader = new StreamReader(resource);
        return [.. reader.ReadToEnd().Split('\n').Select(static l => l.TrimEnd()).Where(static l => l.Length > 0 && l[0] != '#')];
    }
}
