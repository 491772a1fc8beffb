namespace TranscribeJobTools.Core.Tests.Fakes;

internal static class Many
{
    /// <summary>job-0, job-1 and so on.</summary>
    public static IEnumerable<string> Names(string prefix, int count) => Enumerable.Range(0, count).Select(i => $"{prefix}{i}");

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
