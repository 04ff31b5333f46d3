using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace DataAuditor.Conventions.Tests.PublicApi;

/// <summary>What an assembly promises: every public or protected type and member, one line each, in the order of the alphabet.</summary>
internal sealed class ApiPrinter(MetadataReader reader)
{
    private readonly List<string> _lines = [];

    public static IReadOnlyList<string> Lines(Stream assembly)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(assembly);
        var printer = new ApiPrinter(file.GetMetadataReader());
        printer.Print();
        return [.. printer._lines.Distinct().Order(StringComparer.Ordinal)];
    }

    private void Print()
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            if (IsVisible(handle)) Print(handle);
        }
    }

    private void Print(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var parameters = Parameters(type.GetGenericParameters());
        var name = SignatureNames.Instance.GetTypeFromDefinition(reader, handle, 0) + Listed(parameters);
        _lines.Add($"{name} : {Kind(type, parameters)}");

        foreach (var property in type.GetProperties()) Print(name, reader.GetPropertyDefinition(property), parameters);
        foreach (var method in type.GetMethods()) Print(name, reader.GetMethodDefinition(method), parameters);
        foreach (var field in type.GetFields()) Print(name, reader.GetFieldDefinition(field), parameters);
        foreach (var handler in type.GetEvents())
        {
            var definition = reader.GetEventDefinition(handler);
            if (IsVisible(definition.GetAccessors().Adder)) _lines.Add($"{name}.{reader.GetString(definition.Name)} : event {NameOf(definition.Type, parameters)}");
        }
    }

    private void Print(string type, PropertyDefinition property, ImmutableArray<string> context)
    {
        var accessors = property.GetAccessors();
        var signature = property.DecodeSignature(SignatureNames.Instance, context);
        var parts = new List<string>();
        if (IsVisible(accessors.Getter)) parts.Add("get");
        if (IsVisible(accessors.Setter))
        {
            var setter = reader.GetMethodDefinition(accessors.Setter).DecodeSignature(SignatureNames.Instance, context);
            parts.Add(setter.ReturnType.StartsWith("init ", StringComparison.Ordinal) ? "init" : "set");
        }

        // EqualityContract and its like belong to the compiler.
        if (parts.Count == 0 || Has(property.GetCustomAttributes(), "CompilerGeneratedAttribute")) return;
        if (!accessors.Getter.IsNil && Has(reader.GetMethodDefinition(accessors.Getter).GetCustomAttributes(), "CompilerGeneratedAttribute")
            && reader.GetString(property.Name) is "EqualityContract") return;

        var name = reader.GetString(property.Name) + (signature.ParameterTypes.IsEmpty ? "" : $"[{string.Join(", ", signature.ParameterTypes)}]");
        var required = Has(property.GetCustomAttributes(), "RequiredMemberAttribute") ? "required " : "";
        var accessor = accessors.Getter.IsNil ? accessors.Setter : accessors.Getter;
        var modifiers = Modifiers(reader.GetMethodDefinition(accessor).Attributes);
        _lines.Add($"{type}.{name} : {modifiers}{required}{signature.ReturnType} {{ {string.Join("; ", parts)}; }}");
    }

    private void Print(string type, MethodDefinition method, ImmutableArray<string> typeParameters)
    {
        var name = reader.GetString(method.Name);
        var special = method.Attributes.HasFlag(MethodAttributes.SpecialName) && name is not (".ctor" or ".cctor")
            && !name.StartsWith("op_", StringComparison.Ordinal);
        if (special || name is ".cctor" || !IsVisible(method.Attributes) || name.Contains('<', StringComparison.Ordinal)
            || Has(method.GetCustomAttributes(), "CompilerGeneratedAttribute")) return;

        var own = Parameters(method.GetGenericParameters());
        var signature = method.DecodeSignature(SignatureNames.Instance, [.. typeParameters, "", .. own]);
        var extends = Has(method.GetCustomAttributes(), "ExtensionAttribute") ? "this " : "";
        _lines.Add($"{type}.{(name is ".ctor" ? "new" : name)}{Listed(own)}({extends}{string.Join(", ", Arguments(method, signature))})"
            + (name is ".ctor" ? $" : {Modifiers(method.Attributes)}".TrimEnd(' ', ':') : $" : {Modifiers(method.Attributes)}{signature.ReturnType}"));
    }

    private void Print(string type, FieldDefinition field, ImmutableArray<string> context)
    {
        var visible = (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
        if (!visible || field.Attributes.HasFlag(FieldAttributes.SpecialName)) return;

        var constant = field.GetDefaultValue();
        var value = constant.IsNil ? "" : " = " + Literal(reader.GetConstant(constant));
        var modifiers = field.Attributes.HasFlag(FieldAttributes.Literal) ? "const "
            : (field.Attributes.HasFlag(FieldAttributes.Static) ? "static " : "") + (field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "");
        _lines.Add($"{type}.{reader.GetString(field.Name)} : {modifiers}{field.DecodeSignature(SignatureNames.Instance, context)}{value}");
    }

    private IEnumerable<string> Arguments(MethodDefinition method, MethodSignature<string> signature)
    {
        var named = method.GetParameters().Select(reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0)
            .ToDictionary(parameter => parameter.SequenceNumber - 1);
        for (var at = 0; at < signature.ParameterTypes.Length; at++)
        {
            var type = signature.ParameterTypes[at];
            if (!named.TryGetValue(at, out var parameter))
            {
                yield return type;
                continue;
            }

            var direction = !type.StartsWith("ref ", StringComparison.Ordinal) ? type
                : parameter.Attributes.HasFlag(ParameterAttributes.Out) ? "out" + type[3..]
                : Has(parameter.GetCustomAttributes(), "IsReadOnlyAttribute") ? "in" + type[3..] : type;
            var collected = Has(parameter.GetCustomAttributes(), "ParamArrayAttribute") || Has(parameter.GetCustomAttributes(), "ParamCollectionAttribute") ? "params " : "";
            var constant = parameter.GetDefaultValue();
            var value = !constant.IsNil ? " = " + Literal(reader.GetConstant(constant)) : parameter.Attributes.HasFlag(ParameterAttributes.Optional) ? " = default" : "";
            yield return $"{collected}{direction} {reader.GetString(parameter.Name)}{value}";
        }
    }

    private string Kind(TypeDefinition type, ImmutableArray<string> context)
    {
        var attributes = type.Attributes;
        var parent = NameOf(type.BaseType, context);
        var methods = type.GetMethods().Select(method => reader.GetString(reader.GetMethodDefinition(method).Name));
        var kind = attributes.HasFlag(TypeAttributes.Interface) ? "interface"
            : parent is "Enum" ? "enum"
            : parent is "ValueType" ? "struct"
            : parent is "MulticastDelegate" ? "delegate"
            : (attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) switch
            {
                TypeAttributes.Abstract | TypeAttributes.Sealed => "static class",
                TypeAttributes.Abstract => "abstract " + ClassOrRecord(methods),
                TypeAttributes.Sealed => "sealed " + ClassOrRecord(methods),
                _ => ClassOrRecord(methods),
            };

        // A record's IEquatable of itself goes without saying.
        var above = type.GetInterfaceImplementations().Select(one => NameOf(reader.GetInterfaceImplementation(one).Interface, context))
            .Where(one => !one.StartsWith("IEquatable<", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Prepend(parent is "Object" or "object" or "Enum" or "ValueType" or "MulticastDelegate" or "" ? null : parent)
            .OfType<string>();
        return string.Join(", ", above.Prepend(kind));
    }

    private static string ClassOrRecord(IEnumerable<string> methods) => methods.Contains("<Clone>$") ? "record" : "class";

    private ImmutableArray<string> Parameters(GenericParameterHandleCollection handles) =>
        [.. handles.Select(handle => reader.GetString(reader.GetGenericParameter(handle).Name))];

    private string NameOf(EntityHandle type, ImmutableArray<string> context) => type.IsNil ? "" : type.Kind switch
    {
        HandleKind.TypeDefinition => SignatureNames.Instance.GetTypeFromDefinition(reader, (TypeDefinitionHandle)type, 0),
        HandleKind.TypeReference => SignatureNames.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)type, 0),
        _ => SignatureNames.Instance.GetTypeFromSpecification(reader, context, (TypeSpecificationHandle)type, 0),
    };

    private bool Has(CustomAttributeHandleCollection attributes, string name) => attributes.Select(reader.GetCustomAttribute)
        .Select(attribute => attribute.Constructor.Kind is HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType())
        .Any(type => NameOf(type, []).EndsWith('.' + name, StringComparison.Ordinal) || NameOf(type, []) == name);

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return !reader.GetString(type.Name).Contains('<', StringComparison.Ordinal) && (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(type.GetDeclaringType()),
            _ => false,
        };
    }

    private bool IsVisible(MethodDefinitionHandle handle) => !handle.IsNil && IsVisible(reader.GetMethodDefinition(handle).Attributes);

    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static string Modifiers(MethodAttributes attributes) =>
        ((attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public ? "" : "protected ")
        + (attributes.HasFlag(MethodAttributes.Static) ? "static " : "")
        + (attributes.HasFlag(MethodAttributes.Abstract) ? "abstract "
            : attributes.HasFlag(MethodAttributes.Virtual) && !attributes.HasFlag(MethodAttributes.Final) ? "virtual " : "");

    private string Literal(Constant constant) => reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };

    private static string Listed(ImmutableArray<string> parameters) => parameters.IsEmpty ? "" : $"<{string.Join(", ", parameters)}>";
}
