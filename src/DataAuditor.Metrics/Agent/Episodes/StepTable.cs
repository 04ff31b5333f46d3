using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>An episode's steps, an array of objects, turned into columns in one reading: what stands in a step, or in its <c>state</c>, by name.</summary>
internal sealed class StepTable
{
    private static readonly byte[] State = "state"u8.ToArray();

    /// <summary>More are no signals: names that are made up step by step.</summary>
    private const int MostColumns = 1000;

    private readonly JsonElement _steps;

    // In the order in which names first came: the next step most likely has the same.
    private readonly List<(byte[] Name, bool IsOfState, (int Start, int Length)[] Cells)> _columns = [];

    private StepTable(JsonElement steps)
    {
        _steps = steps;
        Count = steps.GetArrayLength();
    }

    public int Count { get; }

    /// <param name="steps">An array.</param>
    /// <exception cref="AuditException">One of them is no object.</exception>
    public static StepTable Read(Sample sample, string field, JsonElement steps)
    {
        var table = new StepTable(steps);
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(steps), new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        for (var step = 0; step < table.Count; step++)
        {
            reader.Read();
            if (reader.TokenType is not JsonTokenType.StartObject) throw sample.Wrong($"step {step} of the field '{PlainText.OneLine(field)}' is no object");
            if (!table.TryTakeMembers(ref reader, step, isOfState: false)) throw sample.Wrong($"the steps of the field '{PlainText.OneLine(field)}' have more than {MostColumns} different members");
        }

        return table;
    }

    /// <summary>The column of that name, of the steps themselves or else of their states; null where no step has it.</summary>
    public StepColumn? Find(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return Find(bytes, isOfState: false) ?? Find(bytes, isOfState: true);
    }

    /// <summary>The column that a path of names parted by dots leads to, through objects within the steps; null where no step has it.</summary>
    public StepColumn? FindWithin(string path)
    {
        if (path.Split('.') is not [_, _, ..] names) return null;

        // What is called the state's is not looked for beside it.
        var isOfState = names[0] is "state";
        var first = isOfState ? 1 : 0;
        var column = isOfState ? Find(Encoding.UTF8.GetBytes(names[first]), isOfState) : Find(names[first]);
        foreach (var name in names.AsSpan(first + 1)) column = column?.Member(name);
        return column;
    }

    private StepColumn? Find(byte[] name, bool isOfState)
    {
        foreach (var column in _columns)
        {
            if (column.IsOfState == isOfState && column.Name.AsSpan().SequenceEqual(name)) return column.Cells.All(static cell => cell.Length == 0) ? null : new StepColumn(_steps, column.Cells);
        }

        return null;
    }

    /// <returns>False where there are too many different members.</returns>
    private bool TryTakeMembers(ref Utf8JsonReader reader, int step, bool isOfState)
    {
        var likely = 0;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (!isOfState && IsNamed(ref reader, State) && StartsObject(ref reader))
            {
                if (!TryTakeMembers(ref reader, step, isOfState: true)) return false;

                continue;
            }

            likely = ColumnOf(ref reader, isOfState, likely);
            if (likely == MostColumns) return false;

            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isNull = reader.TokenType is JsonTokenType.Null;
            reader.Skip();
            if (!isNull) _columns[likely].Cells[step] = (start, (int)reader.BytesConsumed - start);
            likely++;
        }

        return true;
    }

    /// <summary>Moves on to the member's value, and in where it is an object.</summary>
    private static bool StartsObject(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        ahead.Read();
        if (ahead.TokenType is not JsonTokenType.StartObject) return false;

        reader = ahead;
        return true;
    }

    /// <returns>As many as there are at most where it would be one too many.</returns>
    private int ColumnOf(ref Utf8JsonReader reader, bool isOfState, int likely)
    {
        for (var tried = 0; tried < _columns.Count; tried++)
        {
            var place = (likely + tried) % _columns.Count;
            if (_columns[place].IsOfState == isOfState && IsNamed(ref reader, _columns[place].Name)) return place;
        }

        if (_columns.Count == MostColumns) return MostColumns;

        _columns.Add((NameOf(ref reader), isOfState, new (int, int)[Count]));
        return _columns.Count - 1;
    }

    private static bool IsNamed(ref Utf8JsonReader reader, byte[] name) => (reader.ValueIsEscaped ? NameOf(ref reader) : reader.ValueSpan).SequenceEqual(name);

    /// <summary>A name with half of a surrogate pair is no text: it is taken as it is written.</summary>
    private static byte[] NameOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan.ToArray();

        try
        {
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return reader.ValueSpan.ToArray();
        }
    }
}
