namespace DataAuditor.Models.OnnxRuntime;

/// <summary>Ends one run between two of its operators when the caller cancels.</summary>
internal sealed class OnnxRunOptions : IDisposable
{
    private readonly OnnxHandle? _handle;

    private readonly CancellationTokenRegistration _registration;

    public OnnxRunOptions(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled) return;

        OnnxStatus.Check(OnnxNative.CreateRunOptions(out var options));
        _handle = new OnnxHandle(OnnxObject.RunOptions, options);
        _registration = cancellationToken.UnsafeRegister(static handle => OnnxStatus.Check(OnnxNative.Terminate(((OnnxHandle)handle!).Value)), _handle);
    }

    /// <summary>0, which is the default, for a run that nobody can cancel.</summary>
    public nint Value => _handle?.Value ?? 0;

    /// <summary>The registration goes first: it waits for a cancellation that is under way.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        _handle?.Dispose();
    }
}
