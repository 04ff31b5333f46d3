namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>
/// Which items or properties of one array or object successful keywords have looked at: the annotations that <c>unevaluatedItems</c> and
/// <c>unevaluatedProperties</c> read. Only made where one of the two can see it.
/// </summary>
internal sealed class EvaluatedChildren
{
    private ulong[] _bits = [];
    private int _words;

    public bool this[int child] => (_bits[child >> 6] & (1UL << child)) != 0;

    public void Clear(int children)
    {
        _words = (children + 63) >> 6;
        if (_bits.Length < _words) _bits = new ulong[_words];
        Array.Clear(_bits, 0, _words);
    }

    public void Add(int child) => _bits[child >> 6] |= 1UL << child;

    public void AddAll() => Array.Fill(_bits, ulong.MaxValue, 0, _words);

    public void AddAll(EvaluatedChildren others)
    {
        for (var word = 0; word < _words; word++) _bits[word] |= others._bits[word];
    }
}
