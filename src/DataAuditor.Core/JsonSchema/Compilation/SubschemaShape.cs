namespace DataAuditor.JsonSchema.Compilation;

/// <summary>Where in a keyword's value the subschemas are.</summary>
internal enum SubschemaShape
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>The value is a schema.</summary>
    One,

    /// <summary>The value is an array of schemas.</summary>
    List,

    /// <summary>The value is an object of schemas by name; values that are no schemas, as <c>dependencies</c> may have, are passed over.</summary>
    Map,

    /// <summary>The value is a schema or an array of schemas, as of <c>items</c> until 2019-09.</summary>
    OneOrList,
}
