namespace DataAuditor.Models.Chat;

/// <summary>How a service is held to the form of an answer. The prompt asks for it in any case, and every answer is checked.</summary>
public enum AnswerFormat
{
    /// <summary>By the JSON Schema itself.</summary>
    JsonSchema,

    /// <summary>By the demand for some JSON object, for services that know no schemas.</summary>
    JsonObject,

    /// <summary>By the prompt alone.</summary>
    Text,
}
