namespace DataAuditor.Models.OnnxRuntime;

/// <summary>How far the runtime rewrites a graph before it runs it.</summary>
public enum OnnxOptimization
{
    None = 0,

    /// <summary>Rewrites that keep the meaning on every execution provider: constants are folded, what is not needed is dropped.</summary>
    Basic = 1,

    /// <summary>Nodes are fused where the execution provider has a kernel for the whole.</summary>
    Extended = 2,

    /// <summary>Also the layout of data in memory.</summary>
    All = 99,
}
