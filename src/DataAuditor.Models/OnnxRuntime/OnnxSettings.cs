namespace DataAuditor.Models.OnnxRuntime;

/// <summary>Session options as the runtime takes them.</summary>
internal static class OnnxSettings
{
    private const int ParallelExecution = 1;

    /// <exception cref="OnnxException">The execution provider is not there.</exception>
    /// <exception cref="OnnxRuntimeMissingException"/>
    public static OnnxHandle Create(OnnxSessionOptions options)
    {
        OnnxRuntimeLibrary.Require();
        OnnxStatus.Check(OnnxNative.CreateSessionOptions(out var handle));
        var settings = new OnnxHandle(OnnxObject.SessionOptions, handle);
        try
        {
            OnnxStatus.Check(OnnxNative.SetOptimization(handle, options.Optimization));
            OnnxStatus.Check(OnnxNative.SetIntraOpThreads(handle, options.IntraOpThreads));
            OnnxStatus.Check(OnnxNative.SetInterOpThreads(handle, options.InterOpThreads));
            OnnxStatus.Check(OnnxNative.SetDeterministic(handle, options.Deterministic ? (byte)1 : (byte)0));
            if (options.InterOpThreads != 1) OnnxStatus.Check(OnnxNative.SetExecutionMode(handle, ParallelExecution));
            OnnxExecutionProviders.Append(handle, options.ExecutionProvider);
            return settings;
        }
        catch
        {
            settings.Dispose();
            throw;
        }
    }
}
