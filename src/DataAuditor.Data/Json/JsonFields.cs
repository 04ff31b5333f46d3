using System.Text;
using System.Text.Json;
using DataAuditor.Data.Loading;

namespace DataAuditor.Data.Json;

/// <summary>The keys seen so far. Records mostly have the same keys in the same order, so the next key is guessed before it is looked up.</summary>
internal sealed class JsonFields(TableLoad load, JsonBlock block)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private readonly List<Key> _keys = [];

    private readonly List<int> _fields = [];

    private int _guess;

    private int _fieldCount;

    /// <summary>The last key.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The block's field of each of the table's columns.</summary>
    public ReadOnlySpan<int> Fields => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_fields);

    public void BeginRecord() => _guess = 0;

    /// <returns>The block's field, −1 for a key that is left out, −2 for one that the record has had.</returns>
    public int Next(ref Utf8JsonReader reader, long record)
    {
        var place = _guess < _keys.Count && reader.ValueTextEquals(_keys[_guess].Bytes) ? _guess : Find(reader.GetString()!);
        _guess = place + 1;
        var key = _keys[place];
        Name = key.Name;
        if (key.LastRecord == record) return -2;

        key.LastRecord = record;
        return key.Field;
    }

    /// <summary>Columns wanted that no record has had get a field of nulls.</summary>
    public void Complete()
    {
        for (var column = _fields.Count; column < load.Columns.Count; column++) _fields.Add(NewField());
        for (var column = 0; column < _fields.Count; column++)
        {
            if (_fields[column] < 0) _fields[column] = NewField();
        }
    }

    private int Find(string name)
    {
        if (_places.TryGetValue(name, out var place)) return place;

        var column = load.ColumnFor(name);
        var field = column < 0 ? -1 : NewField();
        if (column >= 0)
        {
            while (_fields.Count <= column) _fields.Add(-1);
            _fields[column] = field;
        }

        _keys.Add(new Key(name, field));
        _places.Add(name, _keys.Count - 1);
        return _keys.Count - 1;
    }

    private int NewField()
    {
        block.AddField();
        return _fieldCount++;
    }

    private sealed class Key(string name, int field)
    {
        public string Name { get; } = name;

        public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(name);

        public int Field { get; } = field;

        public long LastRecord { get; set; } = -1;
    }
}
