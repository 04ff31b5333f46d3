using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DataAuditor.JsonSchema;
using DataAuditor.Media;
using DataAuditor.Quantities;

namespace DataAuditor;

/// <summary>
/// One record on its way through metrics: its fields by role, which data set it is from, and its zero-based position there. Read by one
/// thread at a time, which is what lets metrics share what they derive from it.
/// </summary>
public sealed class Sample(Role role, long index, JsonElement fields, SampleOrigin origin, int line = 0)
{
    // A handful at most: to look through them is faster than to hash, and one is made for each record.
    private List<(object Key, object? Value)>? _derived;

    // Most metrics ask for the same field, each several times.
    private string? _lastRole;
    private JsonElement? _lastValue;

    // Of a text table; JSON is made of it when it is asked for.
    private readonly TextRows? _rows;
    private readonly int _row;
    private JsonElement _whole = fields;

    /// <summary>A record that is a row of a text table.</summary>
    public Sample(Role role, long index, TextRows rows, int row, SampleOrigin origin, int line = 0)
        : this(role, index, default(JsonElement), origin, line) =>
        (_rows, _row) = (rows, row);

    public Role Role { get; } = role;

    public long Index { get; } = index;

    /// <summary>Where it stands in its file; null for records that are in no file.</summary>
    public SourceLocation? Location => origin.File is { } file ? new SourceLocation(file, line) : null;

    /// <summary>Why the record could not be read, where the audit counts such records instead of ending; its fields are all absent then.</summary>
    public string? Fault { get; private init; }

    /// <summary>A record that could not be read.</summary>
    public static Sample Broken(Role role, long index, string fault, SampleOrigin origin, int line = 0) => new(role, index, default, origin, line) { Fault = fault };

    /// <summary>A record of which no more is known than where it stands.</summary>
    internal static Sample Archived(Role role, long index, SourceLocation? location, string? fault) =>
        new(role, index, default(JsonElement), SampleOrigin.None with { File = location?.File }, location?.Line ?? 0) { Fault = fault };

    /// <summary>The record as it was read, all its fields; undefined for one that could not be.</summary>
    public JsonElement Whole
    {
        get
        {
            if (_rows is not null && _whole.ValueKind is JsonValueKind.Undefined) _whole = _rows.Json(_row);
            return _whole;
        }
    }

    /// <summary>Whether the role's field is there, and not null.</summary>
    public bool Has(string role) => TryCell(role, out var cell) ? !cell.IsEmpty : SideNumbers(role) is not null || Value(role) is not null;

    /// <summary>The field as it is; null where it is absent or null.</summary>
    public JsonElement? Value(string role)
    {
        if (!ReferenceEquals(role, _lastRole)) (_lastRole, _lastValue) = (role, ValueOf(role));
        return _lastValue;
    }

    /// <summary>Whether the role's field is there, be it null.</summary>
    public bool IsGiven(string role) => TryCell(role, out _) || origin.Side.ContainsKey(role) || Has(role) || TryFind(role, out _);

    /// <summary>The field as JSON, null among it: what stands in a text table is read as JSON where it is some, and as text elsewhere. Null where the field is absent.</summary>
    public JsonElement? Json(string role) => Value(role) switch
    {
        { ValueKind: JsonValueKind.String } cell when IsText(role) => FieldValue.Parsed(cell) ?? cell,
        { } value => value,
        null => TryFind(role, out var found) ? found : null,
    };

    /// <exception cref="AuditException">The field is no text.</exception>
    public string? Text(string role)
    {
        if (TryCell(role, out var cell)) return cell.IsEmpty ? null : Encoding.UTF8.GetString(cell);

        return Value(role) is { } value ? FieldValue.Text(value) ?? throw Wrong(role, "text", value) : null;
    }

    /// <summary>The text's characters, without a string of their own: for texts that recur from record to record.</summary>
    /// <param name="room">Lent by the caller and grown as needed; the characters may lie in it, and are good until it is lent again.</param>
    /// <returns>False where the field is absent or null.</returns>
    /// <exception cref="AuditException">The field is no text.</exception>
    public bool TryText(string role, ref char[] room, out ReadOnlySpan<char> text)
    {
        text = default;
        if (!TryCell(role, out var utf8))
        {
            if (Value(role) is not { } value) return false;

            // What is written without escapes stands in the JSON as it is.
            utf8 = value.ValueKind is JsonValueKind.String ? JsonMarshal.GetRawUtf8Value(value)[1..^1] : throw Wrong(role, "text", value);
            if (utf8.Contains((byte)'\\'))
            {
                text = FieldValue.Text(value);
                return true;
            }
        }
        else if (utf8.IsEmpty)
        {
            return false;
        }

        if (room.Length < utf8.Length) room = new char[Math.Max(256, 2 * utf8.Length)];
        text = room.AsSpan(0, Encoding.UTF8.GetChars(utf8, room));
        return true;
    }

    /// <exception cref="AuditException">The field is no finite number.</exception>
    public double? Number(string role) => SideNumbers(role) switch
    {
        [var number] => number,
        { } several => throw Wrong($"the field '{PlainText.OneLine(NameOf(role))}' must be a number, and is an array of {several.Count}"),
        null => Value(role) is { } value ? FieldValue.Number(value, IsText(role)) ?? throw Wrong(role, "a number", value) : null,
    };

    /// <summary>True or false; 1 and 0 are taken for them.</summary>
    /// <exception cref="AuditException">The field is neither.</exception>
    public bool? Truth(string role) => Value(role) is { } value ? FieldValue.Truth(value) ?? throw Wrong(role, "true or false", value) : null;

    /// <exception cref="AuditException">The field is no array of texts.</exception>
    public IReadOnlyList<string>? Texts(string role) => Value(role) is { } value ? AllTexts(value) ?? throw Wrong(role, "an array of texts", value) : null;

    /// <exception cref="AuditException">The field is no array of finite numbers.</exception>
    public IReadOnlyList<double>? Numbers(string role)
    {
        if (SideNumbers(role) is { } numbers) return numbers;

        return Value(role) is { } value ? AllNumbers(value) ?? throw Wrong(role, "an array of numbers", value) : null;
    }

    /// <summary>An array or object; a table's cell may hold one as JSON text.</summary>
    /// <exception cref="AuditException">The field is neither.</exception>
    public JsonElement? Structure(string role) => Value(role) is { } value ? Structured(value) ?? throw Wrong(role, "an array or an object", value) : null;

    /// <summary>What is derived from the record once, for all metrics that ask for the same.</summary>
    /// <param name="key">Equal for whatever derives the same.</param>
    public TValue Once<TValue>(object key, Func<Sample, TValue> derive)
    {
        if (PlaceOf(key) is var place and >= 0) return (TValue)_derived![place].Value!;

        var derived = derive(this);
        (_derived ??= []).Add((key, derived));
        return derived;
    }

    /// <summary>What <see cref="Keep"/> put there; null where nothing was.</summary>
    public TValue? Kept<TValue>(object key)
        where TValue : class =>
        PlaceOf(key) is var place and >= 0 ? (TValue?)_derived![place].Value : null;

    public void Keep(object key, object value)
    {
        if (PlaceOf(key) is var place and >= 0) _derived![place] = (key, value);
        else (_derived ??= []).Add((key, value));
    }

    /// <summary>The schemas of the audit.</summary>
    public SchemaSet Schemas => origin.Schemas;

    /// <summary>The images and videos that the record names.</summary>
    public IMediaFiles Media => origin.Media;

    /// <summary>The unit that the role's numbers are declared to be in; null where none is.</summary>
    public Unit? UnitOf(string role) => origin.Units.GetValueOrDefault(role);

    /// <summary>The user's own name of a role's field.</summary>
    public string NameOf(string role) => origin.NameOf(role);

    /// <summary>A fault of the data: what is wrong with this record.</summary>
    public AuditException Wrong(string message) => new(DiagnosticCode.DataFile, Location is null ? $"record {Index}: {message}" : message, Location);

    /// <summary>The cell of a text table, the record's own or one beside it, that the role's field is, empty for null; false where the field is found another way.</summary>
    private bool TryCell(string role, out ReadOnlySpan<byte> cell)
    {
        if (origin.Side.Count > 0 && origin.Side.TryGetValue(role, out var side))
        {
            cell = side.Cell(this);
            return side.IsText;
        }

        var column = _rows?.ColumnOf(role, origin) ?? -1;
        cell = column < 0 ? default : _rows!.Cell(_row, column);
        return column >= 0;
    }

    private AuditException Wrong(string role, string wanted, JsonElement value) =>
        Wrong($"the field '{PlainText.OneLine(NameOf(role))}' must be {wanted}, and is {FieldValue.Describe(value)}");

    private IReadOnlyList<double>? SideNumbers(string role) => origin.Side.GetValueOrDefault(role)?.Numbers(this);

    private bool IsText(string role) => origin.Side.TryGetValue(role, out var side) ? side.IsText : origin.FieldsAreText;

    private int PlaceOf(object key)
    {
        for (var place = (_derived?.Count ?? 0) - 1; place >= 0; place--)
        {
            if (_derived![place].Key.Equals(key)) return place;
        }

        return -1;
    }

    private JsonElement? ValueOf(string role)
    {
        if (origin.Side.TryGetValue(role, out var side)) return side.Value(this);
        if (!TryFind(role, out var found) || found.ValueKind is JsonValueKind.Null) return null;
        if (!origin.FieldsAreText || found.ValueKind is not JsonValueKind.String) return found;
        return found.ValueEquals(ReadOnlySpan<byte>.Empty) ? null : found;
    }

    private bool TryFind(string role, out JsonElement found)
    {
        found = default;
        var name = NameOf(role);

        // A row has its columns and no more, unless the name leads into a cell.
        if (_rows is not null && _rows.ColumnOf(role, origin) < 0 && !name.StartsWith('/')) return false;
        if (Whole is not { ValueKind: JsonValueKind.Object } whole) return false;

        return whole.TryFind(name, out found) || (SampleOrigin.PointerOf(name)?.Find(whole) is { } below && (found = below).ValueKind is not JsonValueKind.Undefined);
    }

    private static JsonElement? Structured(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array or JsonValueKind.Object => value,
        JsonValueKind.String => FieldValue.Embedded(value),
        _ => null,
    };

    private static List<string>? AllTexts(JsonElement value)
    {
        if (Structured(value) is not { ValueKind: JsonValueKind.Array } array) return null;

        var items = new List<string>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            if (FieldValue.Text(item) is not { } text) return null;
            items.Add(text);
        }

        return items;
    }

    /// <summary>Without an object for each: a vector has thousands.</summary>
    private static double[]? AllNumbers(JsonElement value)
    {
        if (Structured(value) is not { ValueKind: JsonValueKind.Array } array) return null;

        var numbers = new double[array.GetArrayLength()];
        var next = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (FieldValue.Number(item, ofText: false) is not { } number) return null;
            numbers[next++] = number;
        }

        return numbers;
    }
}
