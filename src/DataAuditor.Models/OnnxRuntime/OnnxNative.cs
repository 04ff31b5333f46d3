namespace DataAuditor.Models.OnnxRuntime;

/// <summary>
/// The part of ONNX Runtime's C API that is used here: places in its table of functions, which has only ever grown at its end.
/// A function that can fail returns a status, 0 for success. Nothing outside this folder sees it.
/// </summary>
internal static unsafe class OnnxNative
{
    private static readonly void** Table = (void**)OnnxRuntimeLibrary.Table;

    public static OnnxErrorCode ErrorCode(nint status) => ((delegate* unmanaged<nint, OnnxErrorCode>)Table[1])(status);

    public static nint ErrorMessage(nint status) => ((delegate* unmanaged<nint, nint>)Table[2])(status);

    public static nint CreateEnvironment(int severity, byte* id, out nint environment)
    {
        fixed (nint* result = &environment) return ((delegate* unmanaged<int, byte*, nint*, nint>)Table[3])(severity, id, result);
    }

    public static nint DisableTelemetry(nint environment) => ((delegate* unmanaged<nint, nint>)Table[6])(environment);

    /// <param name="path">UTF-16 on Windows, UTF-8 elsewhere; ended by a zero.</param>
    public static nint CreateSession(nint environment, void* path, nint options, out nint session)
    {
        fixed (nint* result = &session) return ((delegate* unmanaged<nint, void*, nint, nint*, nint>)Table[7])(environment, path, options, result);
    }

    public static nint CreateSession(nint environment, byte* model, nuint length, nint options, out nint session)
    {
        fixed (nint* result = &session) return ((delegate* unmanaged<nint, byte*, nuint, nint, nint*, nint>)Table[8])(environment, model, length, options, result);
    }

    public static nint Run(nint session, nint options, nint* inputNames, nint* inputs, nuint inputCount, nint* outputNames, nuint outputCount, nint* outputs) =>
        ((delegate* unmanaged<nint, nint, nint*, nint*, nuint, nint*, nuint, nint*, nint>)Table[9])(session, options, inputNames, inputs, inputCount, outputNames, outputCount, outputs);

    public static nint CreateSessionOptions(out nint options) => Create(10, out options);

    public static nint SetExecutionMode(nint options, int mode) => Set(13, options, mode);

    public static nint DisableMemoryPattern(nint options) => ((delegate* unmanaged<nint, nint>)Table[17])(options);

    public static nint SetOptimization(nint options, OnnxOptimization level) => Set(23, options, (int)level);

    public static nint SetIntraOpThreads(nint options, int threads) => Set(24, options, threads);

    public static nint SetInterOpThreads(nint options, int threads) => Set(25, options, threads);

    public static nint InputCount(nint session, out nint count) => Get(30, session, out count);

    public static nint OutputCount(nint session, out nint count) => Get(31, session, out count);

    public static nint InputType(nint session, nuint index, out nint type) => GetAt(33, session, index, out type);

    public static nint OutputType(nint session, nuint index, out nint type) => GetAt(34, session, index, out type);

    public static nint InputName(nint session, nuint index, nint allocator, out nint name) => GetNameAt(36, session, index, allocator, out name);

    public static nint OutputName(nint session, nuint index, nint allocator, out nint name) => GetNameAt(37, session, index, allocator, out name);

    public static nint CreateRunOptions(out nint options) => Create(39, out options);

    public static nint Terminate(nint runOptions) => ((delegate* unmanaged<nint, nint>)Table[46])(runOptions);

    public static nint CreateTensor(nint allocator, long* shape, nuint rank, OnnxElementType type, out nint tensor)
    {
        fixed (nint* result = &tensor) return ((delegate* unmanaged<nint, long*, nuint, OnnxElementType, nint*, nint>)Table[48])(allocator, shape, rank, type, result);
    }

    public static nint CreateTensor(nint memory, void* values, nuint bytes, long* shape, nuint rank, OnnxElementType type, out nint tensor)
    {
        fixed (nint* result = &tensor) return ((delegate* unmanaged<nint, void*, nuint, long*, nuint, OnnxElementType, nint*, nint>)Table[49])(memory, values, bytes, shape, rank, type, result);
    }

    public static nint TensorData(nint tensor, out nint data) => Get(51, tensor, out data);

    public static nint TextLength(nint tensor, out nint bytes) => Get(53, tensor, out bytes);

    public static nint TextContent(nint tensor, byte* content, nuint bytes, nuint* offsets, nuint count) =>
        ((delegate* unmanaged<nint, byte*, nuint, nuint*, nuint, nint>)Table[54])(tensor, content, bytes, offsets, count);

    /// <param name="tensorInfo">0 if the type is not a tensor's; otherwise a part of <paramref name="type"/>.</param>
    public static nint AsTensorInfo(nint type, out nint tensorInfo) => Get(55, type, out tensorInfo);

    public static nint ElementType(nint tensorInfo, out OnnxElementType type)
    {
        fixed (OnnxElementType* result = &type) return ((delegate* unmanaged<nint, OnnxElementType*, nint>)Table[60])(tensorInfo, result);
    }

    public static nint Rank(nint tensorInfo, out nint rank) => Get(61, tensorInfo, out rank);

    public static nint Dimensions(nint tensorInfo, long* lengths, nuint rank) => ((delegate* unmanaged<nint, long*, nuint, nint>)Table[62])(tensorInfo, lengths, rank);

    /// <param name="names">Parts of <paramref name="tensorInfo"/>.</param>
    public static nint DimensionNames(nint tensorInfo, nint* names, nuint rank) => ((delegate* unmanaged<nint, nint*, nuint, nint>)Table[63])(tensorInfo, names, rank);

    public static nint TensorInfo(nint tensor, out nint tensorInfo) => Get(65, tensor, out tensorInfo);

    public static nint ValueKind(nint value, out int kind)
    {
        fixed (int* result = &kind) return ((delegate* unmanaged<nint, int*, nint>)Table[67])(value, result);
    }

    public static nint CreateCpuMemory(int allocator, int memory, out nint info)
    {
        fixed (nint* result = &info) return ((delegate* unmanaged<int, int, nint*, nint>)Table[69])(allocator, memory, result);
    }

    public static nint Free(nint allocator, nint memory) => ((delegate* unmanaged<nint, nint, nint>)Table[76])(allocator, memory);

    public static nint DefaultAllocator(out nint allocator) => Create(78, out allocator);

    public static void Release(OnnxObject kind, nint value) => ((delegate* unmanaged<nint, void>)Table[(int)kind])(value);

    public static nint Metadata(nint session, out nint metadata) => Get(111, session, out metadata);

    public static nint MetadataText(OnnxMetadataText which, nint metadata, nint allocator, out nint text)
    {
        fixed (nint* result = &text) return ((delegate* unmanaged<nint, nint, nint*, nint>)Table[(int)which])(metadata, allocator, result);
    }

    public static nint MetadataProperty(nint metadata, nint allocator, nint key, out nint text)
    {
        fixed (nint* result = &text) return ((delegate* unmanaged<nint, nint, nint, nint*, nint>)Table[116])(metadata, allocator, key, result);
    }

    public static nint MetadataVersion(nint metadata, out long version)
    {
        fixed (long* result = &version) return ((delegate* unmanaged<nint, long*, nint>)Table[117])(metadata, result);
    }

    public static nint MetadataKeys(nint metadata, nint allocator, nint** keys, long* count) => ((delegate* unmanaged<nint, nint, nint**, long*, nint>)Table[123])(metadata, allocator, keys, count);

    public static nint AvailableProviders(nint** names, int* count) => ((delegate* unmanaged<nint**, int*, nint>)Table[125])(names, count);

    public static nint ReleaseProviders(nint* names, int count) => ((delegate* unmanaged<nint*, int, nint>)Table[126])(names, count);

    public static nint AppendCuda(nint options, nint cuda) => ((delegate* unmanaged<nint, nint, nint>)Table[204])(options, cuda);

    public static nint CreateCudaOptions(out nint cuda) => Create(205, out cuda);

    public static nint AppendProvider(nint options, byte* name, nint keys, nint values, nuint count) => ((delegate* unmanaged<nint, byte*, nint, nint, nuint, nint>)Table[216])(options, name, keys, values, count);

    /// <summary>Room for one text of a tensor, which is not zero-terminated.</summary>
    public static nint ResizeText(nint tensor, nuint index, nuint bytes, byte** buffer) => ((delegate* unmanaged<nint, nuint, nuint, byte**, nint>)Table[252])(tensor, index, bytes, buffer);

    public static nint SetDeterministic(nint options, byte value) => ((delegate* unmanaged<nint, byte, nint>)Table[273])(options, value);

    private static nint Create(int place, out nint made)
    {
        fixed (nint* result = &made) return ((delegate* unmanaged<nint*, nint>)Table[place])(result);
    }

    private static nint Set(int place, nint options, int value) => ((delegate* unmanaged<nint, int, nint>)Table[place])(options, value);

    private static nint Get(int place, nint of, out nint value)
    {
        fixed (nint* result = &value) return ((delegate* unmanaged<nint, nint*, nint>)Table[place])(of, result);
    }

    private static nint GetAt(int place, nint of, nuint index, out nint value)
    {
        fixed (nint* result = &value) return ((delegate* unmanaged<nint, nuint, nint*, nint>)Table[place])(of, index, result);
    }

    private static nint GetNameAt(int place, nint of, nuint index, nint allocator, out nint name)
    {
        fixed (nint* result = &name) return ((delegate* unmanaged<nint, nuint, nint, nint*, nint>)Table[place])(of, index, allocator, result);
    }
}
