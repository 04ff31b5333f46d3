using System.Collections.Concurrent;

namespace DataAuditor.Models.Tests.Endpoints;

/// <summary>A clock on which pauses are over at once and noted down, and time limits pass when the test says so.</summary>
/// <param name="limit">The length by which a time limit is told from a pause.</param>
internal sealed class FakeTime(TimeSpan limit) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _pauses = new();

    private readonly ConcurrentDictionary<FakeTimer, bool> _limits = new();

    public static DateTimeOffset Now { get; } = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<TimeSpan> Pauses => [.. _pauses];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        if (dueTime == limit)
        {
            _limits.TryAdd(timer, true);
        }
        else
        {
            _pauses.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => timer.Fire());
        }

        return timer;
    }

    /// <summary>The limits of all that is under way pass now.</summary>
    public void PassLimits()
    {
        foreach (var timer in _limits.Keys) timer.Fire();
    }

    private sealed class FakeTimer(FakeTime time, Action fire) : ITimer
    {
        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => time._limits.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
