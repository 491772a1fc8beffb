namespace TranscribeJobTools.Calls;

/// <summary>Streams from what is there already.</summary>
internal static class AsyncStream
{
#pragma warning disable CS1998 // Nothing to await: the items are there.
    public static async IAsyncEnumerable<T> ToAsyncStream<T>(this IEnumerable<T> items)
#pragma warning restore CS1998
    {
        foreach (T item in items)
        {
            yield return item;
        }
    }
}
