/// The codes of the categories, which gold files, ledgers and queries share: a taxonomy says what they mean, and adds none.
public enum CategoryCode: String, Sendable, CaseIterable {
    case killingMaiming = "killing-maiming"
    case childRecruitmentUse = "child-recruitment-use"
    case sexualViolence = "sexual-violence"
    case abduction
    case attackOnSchoolOrHospital = "attack-on-school-or-hospital"
    case denialOfHumanitarianAccess = "denial-of-humanitarian-access"
    case deportationTransfer = "deportation-transfer"
    case settlementTransferIn = "settlement-transfer-in"
    case displacement
    case forcedConscription = "forced-conscription"
    case forcedLabour = "forced-labour"
    case forcedAssimilation = "forced-assimilation"
    case attackOnCivilians = "attack-on-civilians"
    case tortureIllTreatment = "torture-ill-treatment"
    case detentionDisappearance = "detention-disappearance"
    case exterminationGenocide = "extermination-genocide"
    case propertyPillage = "property-pillage"
    case weaponsProduction = "weapons-production"
    case militaryOperation = "military-operation"
    case accountability
    case humanitarianAid = "humanitarian-aid"
}
