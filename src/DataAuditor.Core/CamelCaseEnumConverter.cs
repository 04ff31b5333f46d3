using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataAuditor;

/// <summary>Enum names as the report writes states: <c>notMeasurable</c>. Numbers are refused.</summary>
public sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
