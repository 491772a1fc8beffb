using TranscribeJobTools.Sandbox.Serving;

namespace TranscribeJobTools.Sandbox;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["serve", .. string[] options]:
                return await ServeCommand.RunAsync(options);
            case []:
                await Console.Error.WriteLineAsync("The demo is not there yet. To use the sandbox: dotnet run --project tools/Sandbox -- serve");
                return 1;
            default:
                await Console.Error.WriteLineAsync($"Unknown command '{arguments[0]}'.{Environment.NewLine}{ServeCommand.Usage}");
                return 1;
        }
    }
}
