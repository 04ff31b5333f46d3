using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>What of a response must follow an instruction.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<InstructionMode>))]
public enum InstructionMode
{
    /// <summary>The response as it stands.</summary>
    Strict,

    /// <summary>The response, or what is left of it without its first line, its last line or its asterisks.</summary>
    Loose,
}
