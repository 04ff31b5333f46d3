using DataAuditor.Models.Roles;

namespace DataAuditor.Models.Tests.Roles;

/// <summary>A model in a file of its own for the time of a test.</summary>
public sealed class ModelFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("data-auditor-model-").FullName;

    public ModelFile(byte[] model)
    {
        File.WriteAllBytes(Path, model);
        Options = new OnnxModelOptions(Path);
    }

    public string Path => System.IO.Path.Combine(_folder, "model.onnx");

    public OnnxModelOptions Options { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
