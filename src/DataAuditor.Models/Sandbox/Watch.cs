using System.Diagnostics;
using System.Globalization;

namespace DataAuditor.Models.Sandbox;

/// <summary>Looks after the limits of what runs for one program, and ends it when it breaks one.</summary>
internal sealed class Watch : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(25);

    private readonly ProgramLimits _limits;

    private readonly CoreShare _share;

    private readonly CancellationTokenSource _end;

    private readonly List<Process> _processes = [];

    private readonly Task _watching;

    private volatile bool _isNext;

    public Watch(ProgramLimits limits, CoreShare share, CancellationToken cancellation)
    {
        (_limits, _share) = (limits, share);
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Token = _end.Token;
        share.Enter();
        _watching = Look();
    }

    /// <summary>Cancelled when a limit is broken, or the audit is.</summary>
    public CancellationToken Token { get; }

    /// <summary>Which limit was broken; null where none was.</summary>
    public string? Broken { get; private set; }

    /// <summary>The next test has its own time.</summary>
    public void Restart() => _isNext = true;

    public void End(string reason)
    {
        Broken ??= reason;
        _end.Cancel();
    }

    public void Add(Process process)
    {
        lock (_processes) _processes.Add(process);
    }

    public void Remove(Process process)
    {
        lock (_processes) _processes.Remove(process);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _share.Leave();
        _end.Dispose();
    }

    private async Task Look()
    {
        using var timer = new PeriodicTimer(Tick);
        var last = Stopwatch.GetTimestamp();
        var seconds = 0.0;
        try
        {
            for (var tick = 1; await timer.WaitForNextTickAsync(Token); tick++)
            {
                var now = Stopwatch.GetTimestamp();
                seconds = (_isNext ? 0 : seconds) + (Stopwatch.GetElapsedTime(last, now).TotalSeconds * _share.OfEach);
                (last, _isNext) = (now, false);
                if (seconds > _limits.Seconds) End(string.Create(CultureInfo.InvariantCulture, $"it did not end within {_limits.Seconds} s"));
                if (tick % 4 == 0 && Memory() > (long)_limits.Memory << 20) End(string.Create(CultureInfo.InvariantCulture, $"it took more than {_limits.Memory} MiB of memory"));
            }
        }
        catch (OperationCanceledException)
        {
            // There is nothing more to look after.
        }
    }

    private long Memory()
    {
        lock (_processes) return _processes.Count == 0 ? 0 : _processes.Max(static process => ProcessTree.Memory(process.Id));
    }
}
