namespace DataAuditor.Models.OnnxRuntime;

/// <summary>How a model is run. The defaults give the same bytes on every run and leave the cores to runs side by side.</summary>
public sealed record OnnxSessionOptions
{
    /// <summary>Threads inside one operator; 0 leaves it to the runtime. With one, the caller's thread does the work.</summary>
    public int IntraOpThreads { get; init; } = 1;

    /// <summary>Operators of one run that may run side by side.</summary>
    public int InterOpThreads { get; init; } = 1;

    public OnnxOptimization Optimization { get; init; } = OnnxOptimization.All;

    /// <summary>CPU, CUDA, DirectML, CoreML or another that the native library has; upper or lower case.</summary>
    public string ExecutionProvider { get; init; } = OnnxExecutionProviders.Cpu;

    /// <summary>Kernels whose result depends on the order in which threads end are not used.</summary>
    public bool Deterministic { get; init; } = true;
}
