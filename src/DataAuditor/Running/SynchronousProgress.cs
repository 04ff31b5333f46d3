namespace DataAuditor.Running;

/// <summary>Reports at once, on the thread that reports: <see cref="Progress{T}"/> would post to the pool and arrive out of order.</summary>
internal sealed class SynchronousProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
