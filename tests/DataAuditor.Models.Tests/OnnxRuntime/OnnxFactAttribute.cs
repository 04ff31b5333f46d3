using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>Needs ONNX Runtime's native library: skipped where it is absent, except in a pipeline, where the test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnnxFactAttribute : FactAttribute
{
    public OnnxFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") return;

        try
        {
            OnnxRuntimeLibrary.Require();
        }
        catch (OnnxRuntimeMissingException absent)
        {
            Skip = absent.Message;
        }
    }
}
