using System.Text.Json.Serialization;

namespace DataAuditor.JsonPaths;

[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class OperandJson : JsonSerializerContext;
