namespace DataAuditor.Models.OnnxRuntime;

/// <summary>What the runtime hands out and must get back: the place of the function that takes it.</summary>
internal enum OnnxObject
{
    Status = 93,
    Session = 95,
    Value = 96,
    RunOptions = 97,
    Type = 98,
    TensorInfo = 99,
    SessionOptions = 100,
    Metadata = 118,
    CudaOptions = 208,
}
