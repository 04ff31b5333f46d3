using System.Collections;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>What a run yields, in the order asked for; disposing of it gives all its tensors back.</summary>
public sealed class OnnxOutputs : IReadOnlyList<OnnxTensor>, IDisposable
{
    private readonly IReadOnlyList<string> _names;

    private readonly OnnxTensor[] _tensors;

    internal OnnxOutputs(IReadOnlyList<string> names, OnnxTensor[] tensors)
    {
        _names = names;
        _tensors = tensors;
    }

    public int Count => _tensors.Length;

    public OnnxTensor this[int index] => _tensors[index];

    /// <exception cref="KeyNotFoundException">The run was not asked for it.</exception>
    public OnnxTensor this[string name]
    {
        get
        {
            for (var i = 0; i < _tensors.Length; i++)
            {
                if (_names[i] == name) return _tensors[i];
            }

            throw new KeyNotFoundException($"The run yields no '{name}'; it yields {string.Join(", ", _names)}.");
        }
    }

    public IEnumerator<OnnxTensor> GetEnumerator() => ((IEnumerable<OnnxTensor>)_tensors).GetEnumerator();

    public void Dispose()
    {
        foreach (var tensor in _tensors) tensor.Dispose();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
