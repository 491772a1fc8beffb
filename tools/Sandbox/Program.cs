using TranscribeJobTools.Sandbox.Demo;
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
                return await DemoCommand.RunAsync();
            default:
                await Console.Error.WriteLineAsync($"Unknown command '{arguments[0]}'.{Environment.NewLine}{ServeCommand.Usage}");
                return 1;
        }
    }
}
