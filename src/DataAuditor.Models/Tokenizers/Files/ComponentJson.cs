using System.Text.Json;

namespace DataAuditor.Models.Tokenizers.Files;

/// <summary>An object of a tokenizer file together with its path, so that an error can name the place.</summary>
internal readonly record struct ComponentJson(JsonElement Element, string Path)
{
    /// <summary>The component's kind, such as <c>BertNormalizer</c>.</summary>
    public string Kind => Text("type");

    public bool Has(string name) => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public ComponentJson Child(string name) =>
        Has(name) ? new(Element.GetProperty(name), Join(name)) : throw Wrong(Join(name), "is missing");

    public ComponentJson? Optional(string name) => Has(name) ? Child(name) : null;

    public string Text(string name) => Child(name).AsText();

    public string Text(string name, string otherwise) => Has(name) ? Text(name) : otherwise;

    public bool Flag(string name, bool otherwise) => !Has(name) ? otherwise : Child(name).AsFlag();

    public int Integer(string name) => Child(name).AsInteger();

    public int Integer(string name, int otherwise) => Has(name) ? Integer(name) : otherwise;

    public string AsText() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong(Path, "is not a text");

    public bool AsFlag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(Path, "is neither true nor false"),
    };

    public int AsInteger() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var value) && value >= 0 ? value : throw Wrong(Path, "is not a whole number of at least 0");

    public double AsNumber() => Element.ValueKind == JsonValueKind.Number ? Element.GetDouble() : throw Wrong(Path, "is not a number");

    public IEnumerable<ComponentJson> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array) throw Wrong(Path, "is not a list");

        var path = Path;
        return Element.EnumerateArray().Select((item, index) => new ComponentJson(item, $"{path}[{index}]"));
    }

    public IEnumerable<ComponentJson> Items(string name) => Child(name).Items();

    public IEnumerable<(string Name, ComponentJson Value)> Properties()
    {
        if (Element.ValueKind != JsonValueKind.Object) throw Wrong(Path, "is not an object");

        var self = this;
        return Element.EnumerateObject().Select(property => (property.Name, new ComponentJson(property.Value, self.Join(property.Name))));
    }

    /// <summary>A value whose name or text is one of an enumeration's names.</summary>
    public TEnum Choice<TEnum>(string name, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (!Has(name)) return otherwise;
        return Enum.TryParse<TEnum>(Text(name), out var value) && Enum.IsDefined(value)
            ? value
            : throw Wrong(Join(name), $"is '{Text(name)}'; known are {string.Join(", ", Enum.GetNames<TEnum>())}");
    }

    /// <summary>The error for a kind that no reader knows.</summary>
    public FormatException UnknownKind() => Wrong(Path, $"is a '{Kind}', which is not supported");

    public static FormatException Wrong(string path, string what) => new($"'{path}' {what}.");

    private string Join(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
