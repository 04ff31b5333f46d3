namespace DataAuditor.Models.OnnxRuntime;

/// <summary>
/// Numbers, truth values or texts in rows and columns of any rank. One that is made here may be an input of many runs, also side by side.
/// </summary>
public sealed unsafe class OnnxTensor : IDisposable
{
    private readonly long[] _shape;

    internal OnnxTensor(OnnxHandle handle, OnnxElementType elementType, long[] shape)
    {
        Handle = handle;
        ElementType = elementType;
        _shape = shape;
        Length = Product(shape);
    }

    public OnnxElementType ElementType { get; }

    /// <summary>Outermost dimension first; empty for a scalar.</summary>
    public ReadOnlySpan<long> Shape => _shape;

    /// <summary>How many elements there are.</summary>
    public long Length { get; }

    internal OnnxHandle Handle { get; }

    /// <summary>A tensor over the caller's own memory, which is not copied, and stays pinned until the tensor is disposed of.</summary>
    /// <param name="values">Row by row.</param>
    /// <param name="shape">Outermost dimension first.</param>
    /// <exception cref="ArgumentException">The shape has not as many elements as there are values.</exception>
    /// <exception cref="NotSupportedException">There are no tensors of <typeparamref name="T"/>.</exception>
    /// <exception cref="OnnxRuntimeMissingException"/>
    public static OnnxTensor Create<T>(Memory<T> values, params ReadOnlySpan<long> shape)
        where T : unmanaged
    {
        var elementType = OnnxElement.Of<T>();
        RequireLength(values.Length, shape);
        var environment = OnnxEnvironment.Current;
        var pinned = values.Pin();
        nint tensor;
        nint status;
        fixed (long* lengths = shape)
        {
            status = OnnxNative.CreateTensor(environment.CpuMemory, pinned.Pointer, (nuint)values.Length * (nuint)sizeof(T), lengths, (nuint)shape.Length, elementType, out tensor);
        }

        if (status == 0) return new OnnxTensor(new OnnxHandle(OnnxObject.Value, tensor, pinned), elementType, shape.ToArray());

        pinned.Dispose();
        throw OnnxStatus.Fault(status);
    }

    /// <summary>A tensor of texts, which are copied.</summary>
    /// <inheritdoc cref="Create{T}(Memory{T}, ReadOnlySpan{long})"/>
    public static OnnxTensor Create(ReadOnlySpan<string> values, params ReadOnlySpan<long> shape)
    {
        RequireLength(values.Length, shape);
        return new OnnxTensor(OnnxText.Create(values, shape), OnnxElementType.String, shape.ToArray());
    }

    /// <summary>The numbers where they lie, row by row; not to be used after the tensor has been disposed of.</summary>
    /// <exception cref="InvalidOperationException">The tensor holds something else.</exception>
    /// <exception cref="ObjectDisposedException"/>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged
    {
        Require(OnnxElement.Of<T>());
        OnnxStatus.Check(OnnxNative.TensorData(Handle.Value, out var data));
        return new ReadOnlySpan<T>((void*)data, checked((int)Length));
    }

    /// <summary>A copy of the texts, row by row.</summary>
    /// <exception cref="InvalidOperationException">The tensor holds something else.</exception>
    /// <exception cref="ObjectDisposedException"/>
    public string[] Texts()
    {
        Require(OnnxElementType.String);
        var texts = OnnxText.Read(Handle.Value, checked((int)Length));
        GC.KeepAlive(this);
        return texts;
    }

    public void Dispose() => Handle.Dispose();

    private static long Product(ReadOnlySpan<long> shape)
    {
        var product = 1L;
        foreach (var length in shape) product = checked(product * length);
        return product;
    }

    private static void RequireLength(int values, ReadOnlySpan<long> shape)
    {
        if (shape.ContainsAnyInRange(long.MinValue, -1) || Product(shape) != values)
            throw new ArgumentException($"{values} values do not fill a tensor of the shape [{string.Join(", ", shape.ToArray())}].", nameof(shape));
    }

    private void Require(OnnxElementType wanted)
    {
        if (wanted != ElementType) throw new InvalidOperationException($"The tensor holds {ElementType}, not {wanted}.");
    }
}
