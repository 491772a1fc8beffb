namespace TranscribeJobTools.Core.Tests.Simulation;

/// <summary>The ground that the other tests stand on.</summary>
public class SimulatedTimeTests
{
    [Fact]
    public Task A_day_passes_at_once_and_in_order() => SimulatedTime.RunAsync(async time =>
    {
        var order = new List<string>();
        await Task.WhenAll(NoteAsync("evening", TimeSpan.FromHours(20)), NoteAsync("morning", TimeSpan.FromHours(8)));

        Assert.Equal(["morning at 08:00:00", "evening at 20:00:00"], order);

        async Task NoteAsync(string what, TimeSpan at)
        {
            await time.DelayAsync(at);
            order.Add($"{what} at {time.Elapsed}");
        }
    });

    [Fact]
    public Task Time_stands_still_while_there_is_work() => SimulatedTime.RunAsync(async time =>
    {
        Task hour = time.DelayAsync(TimeSpan.FromHours(1));
        for (int i = 0; i < 1000; i++)
        {
            await Task.Yield();
            await Task.Run(() => { });
        }

        Assert.Equal(TimeSpan.Zero, time.Elapsed);
        Assert.False(hour.IsCompleted);
    });

    [Fact]
    public async Task Waiting_for_what_never_comes_is_an_error()
    {
        InvalidOperationException stuck = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SimulatedTime.RunAsync(_ => new TaskCompletionSource().Task));

        Assert.Equal("All wait, and no timer is set: this would hang for ever.", stuck.Message);
    }

    [Fact]
    public async Task Going_on_for_ever_is_an_error()
    {
        InvalidOperationException endless = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SimulatedTime.RunAsync(async time =>
            {
                while (true)
                {
                    await time.DelayAsync(TimeSpan.FromHours(1));
                }
            }));

        Assert.Equal("A month has passed and it is not over: this would go on for ever.", endless.Message);
    }

    [Fact]
    public async Task A_loop_that_does_not_wait_is_an_error()
    {
        InvalidOperationException busy = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SimulatedTime.RunAsync(time =>
            {
                DateTimeOffset later = time.GetUtcNow().AddSeconds(1);
                while (time.GetUtcNow() < later)
                {
                }

                return Task.CompletedTask;
            }));

        Assert.Equal("A busy loop: time is asked for and never passes.", busy.Message);
    }
}
