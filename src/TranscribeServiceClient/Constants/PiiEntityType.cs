using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.TranscribeService;

/// <summary>A kind of personally identifiable information that can be redacted.</summary>
public class PiiEntityType : ConstantClass
{
    /// <summary>A postal address.</summary>
    public static readonly PiiEntityType ADDRESS = new("ADDRESS");

    /// <summary>Every kind.</summary>
    public static readonly PiiEntityType ALL = new("ALL");

    /// <summary>A bank account number.</summary>
    public static readonly PiiEntityType BANK_ACCOUNT_NUMBER = new("BANK_ACCOUNT_NUMBER");

    /// <summary>A bank routing number.</summary>
    public static readonly PiiEntityType BANK_ROUTING = new("BANK_ROUTING");

    /// <summary>The verification code of a card.</summary>
    public static readonly PiiEntityType CREDIT_DEBIT_CVV = new("CREDIT_DEBIT_CVV");

    /// <summary>The expiry date of a card.</summary>
    public static readonly PiiEntityType CREDIT_DEBIT_EXPIRY = new("CREDIT_DEBIT_EXPIRY");

    /// <summary>The number of a card.</summary>
    public static readonly PiiEntityType CREDIT_DEBIT_NUMBER = new("CREDIT_DEBIT_NUMBER");

    /// <summary>An e-mail address.</summary>
    public static readonly PiiEntityType EMAIL = new("EMAIL");

    /// <summary>The name of a person.</summary>
    public static readonly PiiEntityType NAME = new("NAME");

    /// <summary>A telephone number.</summary>
    public static readonly PiiEntityType PHONE = new("PHONE");

    /// <summary>A personal identification number.</summary>
    public static readonly PiiEntityType PIN = new("PIN");

    /// <summary>A US social security number.</summary>
    public static readonly PiiEntityType SSN = new("SSN");

    /// <summary>Makes a constant for a value that has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    public PiiEntityType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, made anew where the value has no name here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <returns>The constant, or null for no value.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static PiiEntityType? FindValue(string? value) => FindValue<PiiEntityType>(value);

    /// <summary>Takes a value as its constant.</summary>
    /// <param name="value">The value as the service writes it.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PiiEntityType?(string? value) => FindValue(value);
}
