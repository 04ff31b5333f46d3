using System.Runtime.InteropServices;
using System.Text;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>What a model can run on: the processor, and what else the native library was built for.</summary>
public static unsafe class OnnxExecutionProviders
{
    public const string Cpu = "CPU";

    private const string Cuda = "CUDA";

    private const string DirectML = "DirectML";

    /// <summary>The runtime's own names end in this.</summary>
    private const string Suffix = "ExecutionProvider";

    /// <summary>What the native library has, by the names that <see cref="OnnxSessionOptions.ExecutionProvider"/> takes, best first.</summary>
    /// <exception cref="OnnxRuntimeMissingException"/>
    public static IReadOnlyList<string> Available()
    {
        OnnxRuntimeLibrary.Require();
        nint* names;
        int count;
        OnnxStatus.Check(OnnxNative.AvailableProviders(&names, &count));
        var available = new string[count];
        for (var i = 0; i < count; i++) available[i] = Plain(Marshal.PtrToStringUTF8(names[i]) ?? "");
        OnnxStatus.Check(OnnxNative.ReleaseProviders(names, count));
        return available;
    }

    /// <exception cref="OnnxException">The native library was not built for it, or does not find what it needs on this machine.</exception>
    internal static void Append(nint options, string provider)
    {
        if (provider.Equals(Cpu, StringComparison.OrdinalIgnoreCase)) return;

        var available = Available();
        var name = available.FirstOrDefault(one => one.Equals(provider, StringComparison.OrdinalIgnoreCase))
            ?? throw new OnnxException(OnnxErrorCode.InvalidArgument, $"this ONNX Runtime has no execution provider '{provider}'; it has {string.Join(", ", available)}");
        if (name == Cuda)
        {
            OnnxStatus.Check(OnnxNative.CreateCudaOptions(out var handle));
            using var cuda = new OnnxHandle(OnnxObject.CudaOptions, handle);
            OnnxStatus.Check(OnnxNative.AppendCuda(options, handle));
            return;
        }

        // DirectML plans memory itself and refuses sessions that do.
        if (name == DirectML) OnnxStatus.Check(OnnxNative.DisableMemoryPattern(options));
        fixed (byte* text = Encoding.UTF8.GetBytes($"{(name == DirectML ? "DML" : name)}\0")) OnnxStatus.Check(OnnxNative.AppendProvider(options, text, 0, 0, 0));
    }

    private static string Plain(string name)
    {
        var plain = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
        return plain == "Dml" ? DirectML : plain;
    }
}
