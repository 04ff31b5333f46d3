using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>What stands under one name at every step of an episode, as it is written.</summary>
/// <param name="json">What the cells are places in.</param>
/// <param name="cells">Of length 0 for a step that has nothing there.</param>
internal sealed class StepColumn(JsonElement json, (int Start, int Length)[] cells)
{
    private static readonly JsonDocumentOptions AsDeepAsRecords = new() { MaxDepth = 256 };

    public int Count => cells.Length;

    /// <summary>The items of an array, one a step.</summary>
    public static StepColumn OfItems(JsonElement array)
    {
        var cells = new (int, int)[array.GetArrayLength()];
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(array), new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        for (var step = 0; step < cells.Length; step++)
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isNull = reader.TokenType is JsonTokenType.Null;
            reader.Skip();
            cells[step] = (start, isNull ? 0 : (int)reader.BytesConsumed - start);
        }

        return new StepColumn(array, cells);
    }

    /// <summary>One value that holds at every step.</summary>
    public static StepColumn OfConstant(JsonElement value, int steps)
    {
        var cells = new (int, int)[steps];
        Array.Fill(cells, (0, JsonMarshal.GetRawUtf8Value(value).Length));
        return new StepColumn(value, cells);
    }

    /// <summary>Whether any step has something there.</summary>
    public bool IsAnyGiven => Array.Exists(cells, static cell => cell.Length > 0);

    /// <summary>Null where the step has nothing there.</summary>
    public JsonElement? Value(int step) => cells[step].Length == 0 ? null : JsonElement.Parse(Bytes(step), AsDeepAsRecords);

    public bool IsGiven(int step) => cells[step].Length > 0;

    /// <summary>Null for what is neither true nor false, nor 1 or 0.</summary>
    public bool? Truth(int step)
    {
        var text = Bytes(step);
        if (text.SequenceEqual("true"u8)) return true;
        if (text.SequenceEqual("false"u8)) return false;

        // Programs whose truths have gaps write them 1.0 and 0.0.
        return TryRead(text, unit: null, out var number) && number is 0 or 1 ? number == 1 : null;
    }

    /// <summary>What is no text as it is written; null where the step has nothing there.</summary>
    public string? Text(int step)
    {
        var text = Bytes(step);
        if (text.IsEmpty) return null;
        if (text[0] != '"') return Encoding.UTF8.GetString(text);

        return text.Contains((byte)'\\') ? Value(step)!.Value.TextOf() : Encoding.UTF8.GetString(text[1..^1]);
    }

    /// <summary>What stands under a name in the objects that the cells are; null where no step has it.</summary>
    public StepColumn? Member(string name)
    {
        var members = new (int Start, int Length)[cells.Length];
        var isThere = false;
        for (var step = 0; step < cells.Length; step++)
        {
            members[step] = MemberOf(step, name);
            isThere |= members[step].Length > 0;
        }

        return isThere ? new StepColumn(json, members) : null;
    }

    /// <summary>The column as numbers, or vectors of equally many.</summary>
    /// <param name="unit">That they are in; null for the international system's.</param>
    /// <param name="wrong">Makes a fault of a step and what is wrong with it.</param>
    public Signal Numbers(Unit? unit, Func<int, string, Exception> wrong)
    {
        var (components, areVectors) = (0, false);
        double[] values = [];
        for (var step = 0; step < cells.Length; step++)
        {
            var text = Bytes(step);
            if (text.IsEmpty) continue;

            if (components == 0)
            {
                areVectors = text[0] == '[';
                components = areVectors ? Value(step)!.Value.GetArrayLength() : 1;
                if (components == 0) throw wrong(step, "is an empty array");
                values = new double[components * cells.Length];
                values.AsSpan(0, step * components).Fill(double.NaN);
            }

            if (areVectors != (text[0] == '[') || !TryRead(text, values.AsSpan(step * components, components), unit)) throw wrong(step, $"is {Described(text)}, where {(areVectors ? $"an array of {components} numbers" : "a number")} is wanted");
        }

        if (components == 0) (components, values) = (1, new double[cells.Length]);
        for (var step = 0; step < cells.Length; step++)
        {
            if (cells[step].Length == 0) values.AsSpan(step * components, components).Fill(double.NaN);
        }

        return new Signal(values, components);
    }

    private (int Start, int Length) MemberOf(int step, string name)
    {
        var text = Bytes(step);
        if (text.IsEmpty || text[0] != '{') return default;

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isNull = reader.TokenType is JsonTokenType.Null;
            reader.Skip();
            if (isIt) return isNull ? default : (cells[step].Start + start, (int)reader.BytesConsumed - start);
        }

        return default;
    }

    private ReadOnlySpan<byte> Bytes(int step) => JsonMarshal.GetRawUtf8Value(json).Slice(cells[step].Start, cells[step].Length);

    private static bool TryRead(ReadOnlySpan<byte> text, Span<double> values, Unit? unit)
    {
        if (text[0] != '[') return TryRead(text, unit, out values[0]);

        var reader = new Utf8JsonReader(text);
        reader.Read();
        foreach (ref var value in values)
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.Number || !TryRead(reader.ValueSpan, unit, out value)) return false;
        }

        return reader.Read() && reader.TokenType is JsonTokenType.EndArray;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, Unit? unit, out double value)
    {
        var isNumber = Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && text[0] is (byte)'-' or >= (byte)'0' and <= (byte)'9';
        if (unit is not null) value = unit.ToSystem(value);
        return isNumber && double.IsFinite(value);
    }

    private static string Described(ReadOnlySpan<byte> text) => text[0] switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array of something else",
        (byte)'"' => $"the text {PlainText.OneLine(Encoding.UTF8.GetString(text), maxLength: 40)}",
        _ => PlainText.OneLine(Encoding.UTF8.GetString(text), maxLength: 40),
    };
}
