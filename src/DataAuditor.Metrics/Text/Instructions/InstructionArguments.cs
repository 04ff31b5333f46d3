using System.Text.Json;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>The arguments of one instruction of a record. The published checks draw a missing one at random; here it is an error.</summary>
internal sealed class InstructionArguments
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <param name="values">An object, or null for none; members that are null count as absent, since tables write every name in every record.</param>
    /// <exception cref="InstructionException">The values are no object.</exception>
    public InstructionArguments(JsonElement values)
    {
        if (values.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return;
        if (values.ValueKind is not JsonValueKind.Object) throw new InstructionException("its arguments are no object");
        foreach (var member in values.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null)) _values[member.Name] = member.Value;
    }

    /// <summary>The language that the record itself says the response is in; null to identify it.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>A whole number; a table's 3.0 is 3.</summary>
    /// <exception cref="InstructionException">It is missing, no whole number or below the least.</exception>
    public int Count(string name, int least = 0)
    {
        var value = Value(name);
        if (value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && number == Math.Floor(number) && number >= least && number <= int.MaxValue)
        {
            return (int)number;
        }

        throw new InstructionException($"its argument '{name}' is {Shown(value)}, not a whole number from {least}");
    }

    /// <summary>A text with something in it.</summary>
    /// <exception cref="InstructionException">It is missing, no text or blank.</exception>
    public string Text(string name) => Text(name, Value(name));

    /// <summary>A list of texts, at least one.</summary>
    /// <exception cref="InstructionException">It is missing, no list, empty, or holds something else.</exception>
    public IReadOnlyList<string> Texts(string name)
    {
        var value = Value(name);
        return value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0
            ? [.. value.EnumerateArray().Select(item => Text(name, item))]
            : throw new InstructionException($"its argument '{name}' is {Shown(value)}, not a list of texts");
    }

    /// <exception cref="InstructionException">One of the two is missing or wrong.</exception>
    public CountLimit Limit(string count, string relation) => Text(relation) switch
    {
        CountLimit.AtLeastWords => new(true, Count(count)),
        CountLimit.LessThanWords => new(false, Count(count)),
        _ => throw new InstructionException($"its argument '{relation}' is {Shown(Value(relation))}, not '{CountLimit.AtLeastWords}' or '{CountLimit.LessThanWords}'"),
    };

    /// <exception cref="InstructionException">There is an argument that the instruction does not have.</exception>
    public void RequireAllRead()
    {
        if (_values.Keys.FirstOrDefault(name => !_read.Contains(name)) is { } unknown) throw new InstructionException($"it has no argument '{unknown}'");
    }

    private static string Text(string name, JsonElement value) => value.ValueKind is JsonValueKind.String && value.GetString() is { } text && !PythonText.IsBlank(text)
        ? text
        : throw new InstructionException($"its argument '{name}' is {Shown(value)}, not a text");

    private static string Shown(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? $"'{value}'" : value.ValueKind.ToString().ToLowerInvariant();

    private JsonElement Value(string name)
    {
        _read.Add(name);
        return _values.TryGetValue(name, out var value) ? value : throw new InstructionException($"its argument '{name}' is missing");
    }
}
