namespace DataAuditor.Metrics.SensitiveSpans.Forms;

/// <summary>The names whose values are sensitive.</summary>
internal static class SecretKeys
{
    private const int Longest = 40;

    private static readonly SecretKey[]?[] ByLast = Arrange(
    [
        .. Of(SensitiveType.Password, "password passwd passphrase passwort userpass dbpass", "pass pwd pw secret contrasena motdepasse"),
        .. Of(SensitiveType.Bearer, "accesstoken authtoken refreshtoken idtoken bearertoken securitytoken sessiontoken csrftoken", "token bearer jwt authtok"),
        .. Of(SensitiveType.ApiKey, "apikey apitoken clientsecret secretkey accesskey apisecret appsecret appkey privatetoken subscriptionkey signingkey encryptionkey", ""),
        .. Of(SensitiveType.AwsKey, "awssecretaccesskey secretaccesskey", ""),
        .. Of(SensitiveType.AzureKey, "accountkey sharedaccesskey sharedaccesssignature", "sig"),
        .. Of(SensitiveType.SessionId, "sessionid sessid sessionkey connectsid sessioncookie", "session sess sid"),
        .. Of(SensitiveType.Username, "username userlogin loginname accountname samaccountname userprincipalname", "user login logname ruser usr uname userid uid owner account acct principal suser duser"),
        .. Of(SensitiveType.Host, "hostname nodename servername computername machinename fqdn remotehost workstation", "host rhost server node computer machine shost dhost"),
        .. Of(SensitiveType.DateOfBirth, "dateofbirth birthdate birthday birth", "dob born"),
        .. Of(SensitiveType.Ssn, "socialsecurity socialsecuritynumber", "ssn"),
        .. Of(SensitiveType.Phone, "phone phonenumber telephone mobilenumber msisdn", "tel mobile cell callerid"),
    ]);

    /// <summary>What the name says that ends at a place; null where it is no name of anything sensitive. Names may have hyphens, dots and humps: <c>X-Api-Key</c>, <c>db.userPassword</c>.</summary>
    public static SensitiveType? TypeOf(ReadOnlySpan<char> text, int wordStart, int end)
    {
        if (!char.IsAsciiLetter(text[end - 1])) return null;

        var start = text.RunStart(wordStart, Longest, static one => char.IsAsciiLetterOrDigit(one) || one is '-' or '.' or '_');
        Span<char> plain = stackalloc char[Longest];
        var (length, word) = (Longest, Longest);
        for (var place = end - 1; place >= start && length > 0; place--)
        {
            var one = text[place];
            if (one is '-' or '_' or '.')
            {
                if (word == Longest) word = length;
                continue;
            }

            plain[--length] = char.ToLowerInvariant(one);
            if (word == Longest && char.IsAsciiLetterUpper(one) && place > start && char.IsAsciiLetterLower(text[place - 1])) word = length;
        }

        return TypeOf(plain[length..], word == Longest ? Longest - length : Longest - word);
    }

    /// <param name="name">In lower case, letters and digits only.</param>
    /// <param name="lastWord">The length of its last word.</param>
    private static SensitiveType? TypeOf(ReadOnlySpan<char> name, int lastWord)
    {
        var last = name[^1];
        if (last is < 'a' or > 'z') return null;

        foreach (var key in ByLast[last - 'a'] ?? [])
        {
            if (name.EndsWith(key.Name, StringComparison.Ordinal) && (!key.IsWord || key.Name.Length == name.Length || key.Name.Length == lastWord)) return key.Type;
        }

        return null;
    }

    private static IEnumerable<SecretKey> Of(SensitiveType type, string endings, string words) =>
    [
        .. endings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new SecretKey(name, type)),
        .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new SecretKey(name, type, IsWord: true)),
    ];

    /// <summary>By their last letter, longer names first: the more said, the surer.</summary>
    private static SecretKey[]?[] Arrange(IEnumerable<SecretKey> keys)
    {
        var arranged = new SecretKey[]?[26];
        foreach (var alike in keys.GroupBy(static key => key.Name[^1])) arranged[alike.Key - 'a'] = [.. alike.OrderByDescending(static key => key.Name.Length)];
        return arranged;
    }
}
