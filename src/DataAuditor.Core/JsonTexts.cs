using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace DataAuditor;

/// <summary>Reads texts out of arrays and objects.</summary>
public static class JsonTexts
{
    /// <summary>The text of a JSON string. JSON can spell lone surrogates, which UTF-8 cannot: such a text is taken as it is written.</summary>
    public static string TextOf(this JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText();
        }
    }

    /// <summary>The name of an object's member, likewise.</summary>
    public static string NameOf(this JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));
        }
    }

    /// <summary>Whether an object has a member of that name, be it null.</summary>
    public static bool TryFind(this JsonElement element, string name, out JsonElement found)
    {
        var member = Find(element, name);
        found = member.GetValueOrDefault();
        return member is not null;
    }

    /// <summary>An object's member of that name; null where there is none, or it is null.</summary>
    public static JsonElement? MemberOf(this JsonElement element, string name) =>
        Find(element, name) is { ValueKind: not JsonValueKind.Null } member ? member : null;

    /// <summary>To look up a name is to read other names on the way, of which one may be such a text.</summary>
    private static JsonElement? Find(JsonElement element, string name)
    {
        try
        {
            return element.TryGetProperty(name, out var member) ? member : null;
        }
        catch (InvalidOperationException)
        {
            return element.EnumerateObject().Where(member => member.NameOf() == name).Select(static member => (JsonElement?)member.Value).LastOrDefault();
        }
    }
}
