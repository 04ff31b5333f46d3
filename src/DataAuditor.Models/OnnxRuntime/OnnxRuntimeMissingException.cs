namespace DataAuditor.Models.OnnxRuntime;

/// <summary>
/// ONNX Runtime's native library is not there, so that what needs a model cannot be measured on this machine; the message is the reason with
/// the command that installs it.
/// </summary>
public sealed class OnnxRuntimeMissingException(string message) : Exception(message);
