namespace DataAuditor.Models.Sandbox;

/// <summary>How much of a processor core falls to each program while several run: time limits count that, so that they are the same however many run at once.</summary>
internal sealed class CoreShare
{
    private static readonly int Cores = Environment.ProcessorCount;

    private CoreShare()
    {
    }

    /// <summary>That of this process: all its sandboxes share the cores.</summary>
    public static CoreShare Shared { get; } = new();

    private int _running;

    public double OfEach => Math.Min(1, (double)Cores / Math.Max(1, Volatile.Read(ref _running)));

    public void Enter() => Interlocked.Increment(ref _running);

    public void Leave() => Interlocked.Decrement(ref _running);
}
