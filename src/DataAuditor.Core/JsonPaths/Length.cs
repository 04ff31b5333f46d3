using System.Text.Json;

namespace DataAuditor.JsonPaths;

/// <summary>Characters of a text, items of an array, members of an object; nothing of anything else.</summary>
internal sealed record Length(Operand Of) : Operand
{
    public override JsonElement? Value(JsonElement current, JsonElement root) => Of.Value(current, root) switch
    {
        { ValueKind: JsonValueKind.String } text => Number(FieldValue.Text(text)!.EnumerateRunes().Count()),
        { ValueKind: JsonValueKind.Array } array => Number(array.GetArrayLength()),
        { ValueKind: JsonValueKind.Object } named => Number(named.GetPropertyCount()),
        _ => null,
    };

    public static JsonElement Number(int count) => JsonSerializer.SerializeToElement(count, OperandJson.Default.Int32);
}
