using System.Text;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>The names of a model's inputs or outputs as the runtime wants them in every run: encoded once, at a fixed place.</summary>
internal sealed unsafe class OnnxNames
{
    private readonly string _kind;

    private readonly Dictionary<string, int> _places;

    private readonly byte[][] _texts;

    /// <param name="kind">What the names are of, for messages: <c>input</c>.</param>
    public OnnxNames(string kind, IReadOnlyList<OnnxValueInfo> values)
    {
        _kind = kind;
        All = [.. values.Select(value => value.Name)];
        _places = All.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
        _texts = [.. All.Select(Pinned)];
    }

    public IReadOnlyList<string> All { get; }

    /// <exception cref="OnnxException">The model has no such value.</exception>
    public nint this[string name] => _places.TryGetValue(name, out var place)
        ? this[place]
        : throw new OnnxException(OnnxErrorCode.InvalidArgument, $"the model has no {_kind} '{name}'; it has {string.Join(", ", All)}");

    public nint this[int place]
    {
        get
        {
            fixed (byte* text = _texts[place]) return (nint)text;
        }
    }

    /// <summary>Zero-terminated, on the heap of objects that never move: the address stays good while this object lives.</summary>
    private static byte[] Pinned(string name)
    {
        var text = GC.AllocateArray<byte>(Encoding.UTF8.GetByteCount(name) + 1, pinned: true);
        Encoding.UTF8.GetBytes(name, text);
        return text;
    }
}
