using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DataAuditor.Data.Samples;

/// <summary>What a cell of a text table says: a number, true or false, an array or object as JSON, or else a text.</summary>
internal static class StepCell
{
    /// <summary>As deep as records may be; a cell is two levels into one.</summary>
    private static readonly JsonDocumentOptions OfCells = new() { MaxDepth = 254 };

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> cell)
    {
        if (IsNumber(cell)) writer.WriteRawValue(cell, skipInputValidation: true);
        else if (Ascii.EqualsIgnoreCase(cell, "true"u8)) writer.WriteBooleanValue(true);
        else if (Ascii.EqualsIgnoreCase(cell, "false"u8)) writer.WriteBooleanValue(false);
        else if (IsStructure(cell)) writer.WriteRawValue(cell, skipInputValidation: true);
        else if (IsOtherNumber(cell, out var number)) writer.WriteNumberValue(number);
        else writer.WriteStringValue(cell);
    }

    /// <summary>As JSON spells one (RFC 8259).</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("-"u8)) text = text[1..];
        var whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0')) return false;

        text = text[whole..];
        if (text.StartsWith("."u8))
        {
            var fraction = Digits(text[1..]);
            if (fraction == 0) return false;

            text = text[(fraction + 1)..];
        }

        if (text.IsEmpty || text[0] is not ((byte)'e' or (byte)'E')) return text.IsEmpty;

        text = text[1..];
        if (text.StartsWith("-"u8) || text.StartsWith("+"u8)) text = text[1..];
        return !text.IsEmpty && Digits(text) == text.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var end and >= 0 ? end : text.Length;

    private static bool IsStructure(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'[' or (byte)'{')) return false;

        try
        {
            JsonElement.Parse(text, OfCells);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>As other programs spell one: ".5", "+1", "007".</summary>
    private static bool IsOtherNumber(ReadOnlySpan<byte> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
