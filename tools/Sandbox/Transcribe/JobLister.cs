using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>ListTranscriptionJobs: a walk over the jobs, newest first, in pages that opaque tokens hold together.</summary>
internal sealed class JobLister
{
    private const int DefaultPageSize = 5;
    private readonly byte[] _tokenKey = RandomNumberGenerator.GetBytes(32);

    /// <param name="input">The request.</param>
    /// <param name="shelf">The jobs of the caller.</param>
    /// <param name="owner">Whose jobs they are: a token is good for one owner and one set of filters.</param>
    /// <param name="paging">How pages are filled.</param>
    public JsonObject List(JsonObject input, JobShelf shelf, string owner, PagingStyle paging)
    {
        string? status = input["Status"]?.GetValue<string>();
        string? nameContains = input["JobNameContains"]?.GetValue<string>();
        int pageSize = input["MaxResults"]?.GetValue<int>() ?? DefaultPageSize;
        string walk = $"{owner}\n{status}\n{nameContains}";
        Place place = input["NextToken"]?.GetValue<string>() is string token ? Read(token, walk) : new Place(DateTimeOffset.MaxValue, 0, 0);

        bool Matches(SandboxJob job) =>
            (status is null || job.Status == status)
            && (nameContains is null || job.Name.Contains(nameContains, StringComparison.OrdinalIgnoreCase));

        int limit = paging == PagingStyle.Full ? pageSize : (place.Page % 3) switch { 0 => pageSize, 1 => 0, _ => Math.Max(1, pageSize / 2) };
        IReadOnlyList<SandboxJob> looked = shelf.After(
            place.CreationTime,
            place.Sequence,
            later => (paging == PagingStyle.Full ? later.Where(Matches) : later).Take(limit + 1));
        IReadOnlyList<SandboxJob> page = [.. looked.Take(limit)];
        var answer = new JsonObject
        {
            ["TranscriptionJobSummaries"] = new JsonArray([.. page.Where(Matches).Select(JobDescriber.Summary)]),
        };
        if (status is not null)
        {
            answer["Status"] = status;
        }

        if (looked.Count > limit)
        {
            Place end = page.Count > 0 ? new Place(page[^1].CreationTime, page[^1].Sequence, place.Page) : place;
            answer["NextToken"] = Write(end with { Page = place.Page + 1 }, walk);
        }

        return answer;
    }

    private string Write(Place place, string walk)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{place.CreationTime.UtcTicks} {place.Sequence} {place.Page}"));
        return Convert.ToBase64String([.. Seal(text, walk), .. text]);
    }

    private Place Read(string token, string walk)
    {
        byte[] bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out int length)
            || length <= HMACSHA256.HashSizeInBytes
            || !Seal(bytes.AsSpan(HMACSHA256.HashSizeInBytes..length), walk).AsSpan().SequenceEqual(bytes.AsSpan(..HMACSHA256.HashSizeInBytes)))
        {
            throw TranscribeError.BadRequest("The NextToken that you provided isn't valid. Check the token and try your request again.");
        }

        long[] numbers = [.. Encoding.UTF8.GetString(bytes, HMACSHA256.HashSizeInBytes, length - HMACSHA256.HashSizeInBytes)
            .Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        return new Place(new DateTimeOffset(numbers[0], TimeSpan.Zero), numbers[1], (int)numbers[2]);
    }

    private byte[] Seal(ReadOnlySpan<byte> place, string walk) =>
        HMACSHA256.HashData(_tokenKey, (byte[])[.. Encoding.UTF8.GetBytes(walk), .. place]);

    /// <summary>Where in the list a page begins: after a job that may be gone since.</summary>
    private sealed record Place(DateTimeOffset CreationTime, long Sequence, int Page);
}
