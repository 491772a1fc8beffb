namespace TranscribeJobTools.Sandbox;

/// <summary>The checkout that this program was built in.</summary>
internal static class Checkout
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TranscribeJobTools.psd1")))
            {
                return folder.FullName;
            }
        }

        return ".";
    }
}
