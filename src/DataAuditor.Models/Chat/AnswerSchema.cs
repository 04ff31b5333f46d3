using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Models.Chat;

/// <summary>The form of a judge's answer: as a JSON Schema for the service, and as the check of what came back.</summary>
internal static class AnswerSchema
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static JsonElement For(ValueRange scale)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["reason"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
                ["score"] = new JsonObject { ["type"] = "number", ["minimum"] = scale.Low, ["maximum"] = scale.High },
            },
            ["required"] = new JsonArray("reason", "score"),
            ["additionalProperties"] = false,
        };
        using var document = JsonDocument.Parse(schema.ToJsonString());
        return document.RootElement.Clone();
    }

    /// <summary>The opinion, or what is wrong with the answer in words of ours: never in its own, which hostile data may have shaped.</summary>
    public static JudgeReply Read(string answer, ValueRange scale)
    {
        try
        {
            using var document = JsonDocument.Parse(answer, Strict);
            return Read(document.RootElement, scale);
        }
        catch (JsonException)
        {
            return JudgeReply.Wrong(string.IsNullOrWhiteSpace(answer) ? "the answer is empty" : "the answer is not one JSON object and nothing else");
        }
    }

    private static JudgeReply Read(JsonElement answer, ValueRange scale)
    {
        if (answer.ValueKind is not JsonValueKind.Object) return JudgeReply.Wrong("the answer is not a JSON object");
        if (!answer.TryGetProperty("score", out var score)) return JudgeReply.Wrong("the answer has no 'score'");
        if (score.ValueKind is not JsonValueKind.Number || !score.TryGetDouble(out var value)) return JudgeReply.Wrong("the answer's 'score' is not a number");
        if (!answer.TryGetProperty("reason", out var reason)) return JudgeReply.Wrong("the answer has no 'reason'");
        if (reason.ValueKind is not JsonValueKind.String || string.IsNullOrWhiteSpace(reason.GetString())) return JudgeReply.Wrong("the answer's 'reason' is no text");
        if (answer.EnumerateObject().Count() > 2) return JudgeReply.Wrong("the answer has more than 'score' and 'reason'");

        return scale.Contains(value) ? new JudgeReply(value, reason.GetString()!, Problem: null) : JudgeReply.Wrong(
            string.Create(CultureInfo.InvariantCulture, $"the answer's score {value} is not on the scale from {scale.Low} to {scale.High}"));
    }
}
