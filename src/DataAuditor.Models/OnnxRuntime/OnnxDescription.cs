using System.Runtime.InteropServices;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>Reads what a loaded model says of itself.</summary>
internal static unsafe class OnnxDescription
{
    private const int TensorKind = 1;

    public static OnnxValueInfo[] Inputs(nint session)
    {
        OnnxStatus.Check(OnnxNative.InputCount(session, out var count));
        var inputs = new OnnxValueInfo[count];
        for (var i = 0; i < inputs.Length; i++)
        {
            OnnxStatus.Check(OnnxNative.InputName(session, (nuint)i, OnnxEnvironment.Current.Allocator, out var name));
            OnnxStatus.Check(OnnxNative.InputType(session, (nuint)i, out var type));
            inputs[i] = Value(name, type);
        }

        return inputs;
    }

    public static OnnxValueInfo[] Outputs(nint session)
    {
        OnnxStatus.Check(OnnxNative.OutputCount(session, out var count));
        var outputs = new OnnxValueInfo[count];
        for (var i = 0; i < outputs.Length; i++)
        {
            OnnxStatus.Check(OnnxNative.OutputName(session, (nuint)i, OnnxEnvironment.Current.Allocator, out var name));
            OnnxStatus.Check(OnnxNative.OutputType(session, (nuint)i, out var type));
            outputs[i] = Value(name, type);
        }

        return outputs;
    }

    public static OnnxModelMetadata Metadata(nint session)
    {
        OnnxStatus.Check(OnnxNative.Metadata(session, out var handle));
        using var metadata = new OnnxHandle(OnnxObject.Metadata, handle);
        OnnxStatus.Check(OnnxNative.MetadataVersion(handle, out var version));
        return new OnnxModelMetadata(
            Text(OnnxMetadataText.Producer), Text(OnnxMetadataText.Graph), Text(OnnxMetadataText.Domain), Text(OnnxMetadataText.Description), version, Properties(handle));

        string Text(OnnxMetadataText which)
        {
            var environment = OnnxEnvironment.Current;
            OnnxStatus.Check(OnnxNative.MetadataText(which, handle, environment.Allocator, out var text));
            return environment.Take(text);
        }
    }

    /// <summary>The tensor that a run has yielded; its handle goes over to it.</summary>
    /// <exception cref="OnnxException">It is a sequence or a map, or an optional output that was left out.</exception>
    public static OnnxTensor Tensor(OnnxHandle value, string name)
    {
        if (value.IsInvalid) throw new OnnxException(OnnxErrorCode.NotFound, $"the run gave no output '{name}'");

        OnnxStatus.Check(OnnxNative.ValueKind(value.Value, out var kind));
        if (kind != TensorKind) throw new OnnxException(OnnxErrorCode.NotImplemented, $"the output '{name}' is not a tensor; ask for the outputs that are");

        OnnxStatus.Check(OnnxNative.TensorInfo(value.Value, out var handle));
        using var info = new OnnxHandle(OnnxObject.TensorInfo, handle);
        OnnxStatus.Check(OnnxNative.ElementType(handle, out var elementType));
        return new OnnxTensor(value, elementType, Shape(handle));
    }

    private static OnnxValueInfo Value(nint name, nint typeHandle)
    {
        using var type = new OnnxHandle(OnnxObject.Type, typeHandle);
        var taken = OnnxEnvironment.Current.Take(name);
        OnnxStatus.Check(OnnxNative.AsTensorInfo(typeHandle, out var info));
        if (info == 0) return new OnnxValueInfo(taken, OnnxElementType.Undefined, []);

        OnnxStatus.Check(OnnxNative.ElementType(info, out var elementType));
        var shape = Shape(info);
        var names = new nint[shape.Length];
        fixed (nint* first = names) OnnxStatus.Check(OnnxNative.DimensionNames(info, first, (nuint)names.Length));
        return new OnnxValueInfo(taken, elementType, [.. shape.Zip(names, (length, text) => new OnnxDimension(length, Marshal.PtrToStringUTF8(text) is { Length: > 0 } symbol ? symbol : null))]);
    }

    private static long[] Shape(nint tensorInfo)
    {
        OnnxStatus.Check(OnnxNative.Rank(tensorInfo, out var rank));
        var shape = new long[rank];
        fixed (long* lengths = shape) OnnxStatus.Check(OnnxNative.Dimensions(tensorInfo, lengths, (nuint)rank));
        return shape;
    }

    private static Dictionary<string, string> Properties(nint metadata)
    {
        var environment = OnnxEnvironment.Current;
        nint* keys;
        long count;
        OnnxStatus.Check(OnnxNative.MetadataKeys(metadata, environment.Allocator, &keys, &count));
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            OnnxStatus.Check(OnnxNative.MetadataProperty(metadata, environment.Allocator, keys[i], out var text));
            properties[environment.Take(keys[i])] = environment.Take(text);
        }

        if (count > 0) OnnxStatus.Check(OnnxNative.Free(environment.Allocator, (nint)keys));
        return properties;
    }
}
