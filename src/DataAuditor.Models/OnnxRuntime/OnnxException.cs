namespace DataAuditor.Models.OnnxRuntime;

/// <summary>A model that does not load, an input that does not fit it, or a run that fails; the message is the runtime's own.</summary>
public sealed class OnnxException(OnnxErrorCode code, string message) : Exception(message)
{
    public OnnxErrorCode Code { get; } = code;
}
