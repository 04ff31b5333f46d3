using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace DataAuditor.Models.Chat;

/// <summary>Requests and answers of the chat-completions protocol.</summary>
internal static class OpenAiJson
{
    public static ReadOnlyMemory<byte> Request(string model, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            json.WriteStartArray("messages");
            foreach (var message in messages) WriteMessage(json, message);
            json.WriteEndArray();
            if (options?.Temperature is { } temperature) json.WriteNumber("temperature", temperature);
            if (options?.Seed is { } seed) json.WriteNumber("seed", seed);
            if (options?.MaxOutputTokens is { } most) json.WriteNumber("max_tokens", most);
            if (options?.ResponseFormat is ChatResponseFormatJson format) WriteFormat(json, format);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Null where it is no chat completion.</summary>
    /// <param name="redact">Takes out of the answer what nobody may see.</param>
    public static ChatResponse? Response(JsonElement answer, Func<string, string> redact)
    {
        var choices = At(answer, "choices", JsonValueKind.Array);
        JsonElement? choice = choices is { } several && several.GetArrayLength() > 0 ? several[0] : null;
        if (At(choice, "message", JsonValueKind.Object) is not { } message) return null;

        // A model that refuses has no content; that is an answer, and of no use.
        var text = At(message, "content", JsonValueKind.String)?.GetString() ?? "";
        var finish = At(choice, "finish_reason", JsonValueKind.String)?.GetString();
        var usage = At(answer, "usage", JsonValueKind.Object);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, redact(text)))
        {
            ModelId = At(answer, "model", JsonValueKind.String)?.GetString(),
            FinishReason = finish is { Length: > 0 } ? new ChatFinishReason(finish) : null,
            Usage = new UsageDetails { InputTokenCount = Count(usage, "prompt_tokens"), OutputTokenCount = Count(usage, "completion_tokens") },
        };
    }

    private static void WriteMessage(Utf8JsonWriter json, ChatMessage message)
    {
        json.WriteStartObject();
        json.WriteString("role", message.Role.Value);
        if (message.Contents.All(content => content is TextContent))
        {
            json.WriteString("content", message.Text);
        }
        else
        {
            json.WriteStartArray("content");
            foreach (var content in message.Contents) WritePart(json, content);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, AIContent content)
    {
        json.WriteStartObject();
        switch (content)
        {
            case TextContent text:
                json.WriteString("type", "text");
                json.WriteString("text", text.Text);
                break;
            case DataContent data when data.HasTopLevelMediaType("image"):
                json.WriteString("type", "image_url");
                json.WriteStartObject("image_url");
                json.WriteString("url", data.Uri);
                json.WriteEndObject();
                break;
            default:
                throw new NotSupportedException($"A chat completion takes text and images, not {content.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static void WriteFormat(Utf8JsonWriter json, ChatResponseFormatJson format)
    {
        json.WriteStartObject("response_format");
        json.WriteString("type", format.Schema is null ? "json_object" : "json_schema");
        if (format.Schema is { } schema)
        {
            json.WriteStartObject("json_schema");
            json.WriteString("name", format.SchemaName ?? "answer");
            json.WriteBoolean("strict", true);
            json.WritePropertyName("schema");
            schema.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static JsonElement? At(JsonElement? parent, string name, JsonValueKind kind) =>
        parent is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(name, out var found) && found.ValueKind == kind ? found : null;

    private static long? Count(JsonElement? usage, string name) =>
        At(usage, name, JsonValueKind.Number) is { } number && number.TryGetInt64(out var count) && count >= 0 ? count : null;
}
